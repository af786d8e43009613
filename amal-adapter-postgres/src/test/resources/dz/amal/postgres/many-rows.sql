-- Enough rows, on top of small-data-set.sql, for the planner to tell one index from another.
INSERT INTO users (id, email, is_active, consent_data_storage, consent_timestamp, last_login_at, created_at)
SELECT ('00000000-0000-7000-8001-' || lpad(to_hex(i), 12, '0'))::UUID, 'person' || i || '@example.dz', i % 50 <> 0, i % 3 = 0,
       NOW(), NOW() - i * INTERVAL '1 hour', NOW() - i * INTERVAL '1 day'
FROM generate_series(1, 400) AS i;
INSERT INTO user_sessions (user_id, token_hash, created_at, expires_at)
SELECT id, encode(sha256(id::TEXT::BYTEA), 'hex'), NOW() - INTERVAL '300 days', NOW() - row_number() OVER (ORDER BY id) * INTERVAL '1 hour' + INTERVAL '20 hours'
FROM users WHERE email LIKE 'person%';
INSERT INTO magic_links (user_id, token_hash, expires_at)
SELECT user_id, token_hash, expires_at FROM user_sessions WHERE created_at < NOW() - INTERVAL '200 days';
INSERT INTO privacy_requests (user_id, kind, status, created_at, due_at, completed_at)
SELECT id, 'export', 'done', created_at, created_at + INTERVAL '1 month', created_at + INTERVAL '1 day' FROM users WHERE email LIKE 'person%';
INSERT INTO conversations (id, user_id, mode, created_at, updated_at)
SELECT ('00000000-0000-7000-8002-' || lpad(to_hex(i), 12, '0'))::UUID, ('00000000-0000-7000-8001-' || lpad(to_hex(1 + i % 400), 12, '0'))::UUID,
       'AUTO', NOW() - i * INTERVAL '1 hour', NOW() - i * INTERVAL '1 hour'
FROM generate_series(1, 2000) AS i;
INSERT INTO messages (id, conversation_id, role, content, created_at)
SELECT ('00000000-0000-7000-8003-' || lpad(to_hex(i), 12, '0'))::UUID, ('00000000-0000-7000-8002-' || lpad(to_hex(1 + i % 2000), 12, '0'))::UUID,
       CASE i % 2 WHEN 0 THEN 'user' ELSE 'system' END, 'Une phrase sur le sommeil, numéro ' || i || ' ' || md5(i::TEXT), NOW() - (4000 - i) * INTERVAL '1 hour'
FROM generate_series(1, 4000) AS i;
INSERT INTO support_tickets (ticket_number, user_id, conversation_id, subject, status, assigned_to, created_at)
SELECT 'TKT-2999-' || lpad(row_number() OVER ()::TEXT, 6, '0'), user_id, id, 'any', 'closed', '00000000-0000-7000-8000-0000000000a5', created_at FROM conversations WHERE user_id > '00000000-0000-7000-8001-000000000100';
INSERT INTO ticket_comments (ticket_id, author_id, content) SELECT id, user_id, 'any' FROM support_tickets WHERE subject = 'any';
INSERT INTO ticket_events (ticket_id, actor_id, event) SELECT id, user_id, 'opened' FROM support_tickets WHERE subject = 'any';
INSERT INTO notifications (event, ticket_id, status, delivered_at) SELECT 'ticket.opened', id, 'delivered', NOW() FROM support_tickets WHERE subject = 'any';
INSERT INTO decision_logs (conversation_id, message_id, decision, reason, confidence, model_used, signals, created_at)
SELECT conversation_id, id, 'rag', 'any', 0.5, 'any', '{"crisis_hits": []}', created_at FROM messages WHERE id > '00000000-0000-7000-8003-000000000000' AND role = 'user';
INSERT INTO message_feedback (message_id, user_id, rating)
SELECT m.id, c.user_id, 'helpful' FROM messages m JOIN conversations c ON c.id = m.conversation_id WHERE m.id > '00000000-0000-7000-8003-000000000000';
INSERT INTO documents (id, title, content, language, pii_stripped, review_status, review_due_on, created_by, created_at)
SELECT ('00000000-0000-7000-8004-' || lpad(to_hex(i), 12, '0'))::UUID, 'any', 'Un texte, le ' || i, 'fr-FR', TRUE, (ARRAY['approved', 'rejected'])[1 + i % 2],
       CURRENT_DATE + 100, ('00000000-0000-7000-8001-' || lpad(to_hex(1 + i % 400), 12, '0'))::UUID, NOW() - i * INTERVAL '1 hour'
FROM generate_series(1, 300) AS i;
INSERT INTO document_chunks (document_id, chunk_index, content, embedding, embedding_model)
SELECT d.id, 0, d.content, p.point, 'test-embedder-1'
FROM documents d
CROSS JOIN LATERAL (SELECT array_agg(sin(i * length(d.content) + hashtext(d.id::TEXT)))::vector AS point FROM generate_series(1, 1536) AS i) p
WHERE d.title = 'any';
INSERT INTO document_reviews (document_id, reviewer_id, verdict)
SELECT id, created_by, review_status FROM documents WHERE title = 'any';
INSERT INTO message_citations (message_id, position, document_id, chunk_id, title, chunk_index, similarity, quote)
SELECT ('00000000-0000-7000-8003-' || lpad(to_hex(row_number() OVER (ORDER BY c.id)), 12, '0'))::UUID, 0, c.document_id, c.id, 'any', 0, 0.5, 'any'
FROM document_chunks c JOIN documents d ON d.id = c.document_id WHERE d.title = 'any';
INSERT INTO audit_logs (actor_id, action, entity_type, entity_id, created_at)
SELECT user_id, 'ticket.opened', 'support_ticket', id, created_at FROM support_tickets WHERE subject = 'any';
