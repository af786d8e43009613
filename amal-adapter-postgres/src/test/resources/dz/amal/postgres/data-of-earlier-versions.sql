-- Rows for databases of earlier versions: each statement holds at every version that has its table.
-- First the 14 tables of V009, as the application filled them then: every id, number and deadline given.
INSERT INTO users (id, is_guest, email, role, last_login_at) VALUES
  ('00000000-0000-7000-8000-0000000000a1', TRUE, NULL, 'user', NULL),
  ('00000000-0000-7000-8000-0000000000a2', FALSE, 'samir@example.dz', 'agent', NOW());
INSERT INTO user_sessions (id, user_id, token_hash, expires_at) VALUES
  ('00000000-0000-7000-8000-000000000011', '00000000-0000-7000-8000-0000000000a1', repeat('a1', 32), NOW() + INTERVAL '30 days');
INSERT INTO conversations (id, user_id, title, status, archived_at, deleted_at) VALUES
  ('00000000-0000-7000-8000-0000000000c1', '00000000-0000-7000-8000-0000000000a1', 'Mon frère', 'active', NULL, NULL),
  ('00000000-0000-7000-8000-0000000000c2', '00000000-0000-7000-8000-0000000000a1', 'قديم', 'archived', NOW(), NULL),
  ('00000000-0000-7000-8000-0000000000c3', '00000000-0000-7000-8000-0000000000a1', NULL, 'active', NULL, NOW());
INSERT INTO messages (id, conversation_id, role, content, metadata, processing_time_ms) VALUES
  ('00000000-0000-7000-8000-0000000000e1', '00000000-0000-7000-8000-0000000000c1', 'user', 'راني تعبان بزاف', '{}', NULL),
  ('00000000-0000-7000-8000-0000000000e2', '00000000-0000-7000-8000-0000000000c1', 'assistant', 'Je suis là.', '{"kept": true}', 40);
INSERT INTO documents (id, title, content, content_hash, language, pii_stripped, review_status, chunk_count, created_by) VALUES
  ('00000000-0000-7000-8000-0000000000d1', 'Aider', 'Écouter sans juger.', repeat('d1', 32), 'fr-FR', TRUE, 'approved', 1, '00000000-0000-7000-8000-0000000000a2');
INSERT INTO document_chunks (id, document_id, chunk_index, content, language, start_position, end_position, token_count, embedding, embedding_model) VALUES
  ('00000000-0000-7000-8000-0000000000b1', '00000000-0000-7000-8000-0000000000d1', 0, 'Écouter sans juger.', 'fr-FR', 0, 19, 3, (ARRAY[1]::REAL[] || array_fill(0::REAL, ARRAY[1535]))::vector, 'test-embedder-1');
INSERT INTO support_tickets (id, ticket_number, user_id, conversation_id, subject, description, category, priority, sla_due_at) VALUES
  ('00000000-0000-7000-8000-0000000000f1', 'TKT-2026-000007', '00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-0000000000c1', 'طلب مساعدة', 'راني تعبان', 'crisis', 'urgent', NOW() + INTERVAL '2 hours');
INSERT INTO decision_logs (id, conversation_id, message_id, reply_message_id, ticket_id, decision, crisis, out_of_scope, category, reason, reason_code, confidence, model_used, policy_version, signals) VALUES
  ('00000000-0000-7000-8000-000000000021', '00000000-0000-7000-8000-0000000000c1', '00000000-0000-7000-8000-0000000000e1', '00000000-0000-7000-8000-0000000000e2', '00000000-0000-7000-8000-0000000000f1', 'support', TRUE, FALSE, 'crisis', 'إنسان في خطر', 'crisis_rule', 1, 'rules', 'policy-7', '{"crisis_hits": [{"rule": "wish-to-die"}]}');
INSERT INTO message_citations (message_id, position, document_id, chunk_id, title, chunk_index, similarity, quote) VALUES
  ('00000000-0000-7000-8000-0000000000e2', 0, '00000000-0000-7000-8000-0000000000d1', '00000000-0000-7000-8000-0000000000b1', 'Aider', 0, 0.9, 'Écouter sans juger.');
INSERT INTO notifications (id, event, ticket_id) VALUES
  ('00000000-0000-7000-8000-000000000031', 'crisis.opened', '00000000-0000-7000-8000-0000000000f1');
INSERT INTO ops.pending_turns (message_id, held_until) VALUES
  ('00000000-0000-7000-8000-0000000000e1', NOW() + INTERVAL '1 minute');
INSERT INTO ops.idempotency_keys (owner_id, key, request_hash, resource_id) VALUES
  ('00000000-0000-7000-8000-0000000000a1', 'first', repeat('c1', 32), '00000000-0000-7000-8000-0000000000c1');
-- From V010 on.
INSERT INTO user_preferences (user_id, theme) VALUES
  ('00000000-0000-7000-8000-0000000000a1', 'dark');
INSERT INTO magic_links (user_id, token_hash, expires_at) VALUES
  ('00000000-0000-7000-8000-0000000000a1', repeat('b1', 32), NOW() + INTERVAL '15 minutes');
INSERT INTO privacy_requests (user_id, kind) VALUES
  ('00000000-0000-7000-8000-0000000000a1', 'export');
-- From V011 on.
INSERT INTO message_feedback (message_id, user_id, rating) VALUES
  ('00000000-0000-7000-8000-0000000000e2', '00000000-0000-7000-8000-0000000000a1', 'helpful');
INSERT INTO document_reviews (document_id, reviewer_id, verdict) VALUES
  ('00000000-0000-7000-8000-0000000000d1', '00000000-0000-7000-8000-0000000000a2', 'approved');
-- From V012 on.
INSERT INTO ticket_comments (ticket_id, author_id, content) VALUES
  ('00000000-0000-7000-8000-0000000000f1', '00000000-0000-7000-8000-0000000000a2', 'Bonjour.');
INSERT INTO ticket_events (ticket_id, event) VALUES
  ('00000000-0000-7000-8000-0000000000f1', 'opened');
-- From V013 on.
INSERT INTO audit_logs (action, entity_type) VALUES
  ('ticket.opened', 'support_ticket');
