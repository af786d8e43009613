-- A few people and what happened to them, as somebody with psql would write it. Ids are given only
-- where a later row or a test needs them: ...a people, ...c conversations, ...e messages,
-- ...d documents, ...b chunks, ...f tickets.

INSERT INTO users (id, email, password_hash, name, role, locale, consent_data_storage, consent_timestamp, last_login_at, created_at) VALUES
  ('00000000-0000-7000-8000-0000000000a1', 'amina@example.dz', '$2a$10$abcdefghijklmnopqrstuuO8kNVgaLqfS1mDGtNd4r7OD4HG2kZoK', 'Amina', 'user', 'fr-FR', TRUE, NOW() - INTERVAL '200 days', NOW() - INTERVAL '1 day', NOW() - INTERVAL '200 days'),
  ('00000000-0000-7000-8000-0000000000a2', 'karim@example.dz', '$2a$10$abcdefghijklmnopqrstuuO8kNVgaLqfS1mDGtNd4r7OD4HG2kZoK', 'Karim', 'user', 'ar-DZ', FALSE, NULL, NOW() - INTERVAL '3 days', NOW() - INTERVAL '190 days'),
  ('00000000-0000-7000-8000-0000000000a4', 'samir@example.dz', NULL, 'Samir', 'agent', 'fr-FR', FALSE, NULL, NOW() - INTERVAL '1 hour', NOW() - INTERVAL '300 days'),
  ('00000000-0000-7000-8000-0000000000a5', 'leila@example.dz', NULL, 'Leïla', 'agent', 'ar-DZ', FALSE, NULL, NOW() - INTERVAL '40 days', NOW() - INTERVAL '299 days'),
  ('00000000-0000-7000-8000-0000000000a6', 'nadia@example.dz', NULL, 'Nadia', 'editor', 'fr-FR', FALSE, NULL, NULL, NOW() - INTERVAL '298 days'),
  ('00000000-0000-7000-8000-0000000000a7', 'yacine@example.dz', NULL, 'Dr Yacine', 'reviewer', 'ar-DZ', FALSE, NULL, NULL, NOW() - INTERVAL '297 days');
-- A guest of yesterday has no address; one account is switched off; one was deleted, and its address is free again.
INSERT INTO users (id, is_guest, created_at) VALUES
  ('00000000-0000-7000-8000-0000000000a3', TRUE, NOW() - INTERVAL '1 day');
INSERT INTO users (id, email, name, is_active, last_login_at, created_at) VALUES
  ('00000000-0000-7000-8000-0000000000a8', 'off@example.dz', 'Off', FALSE, NOW() - INTERVAL '2 days', NOW() - INTERVAL '100 days');
INSERT INTO users (id, email, name, last_login_at, created_at, deleted_at) VALUES
  ('00000000-0000-7000-8000-0000000000a9', 'amina@example.dz', 'Earlier', NOW() - INTERVAL '5 days', NOW() - INTERVAL '400 days', NOW() - INTERVAL '4 days');

INSERT INTO user_preferences (user_id, text_size, default_mode) VALUES
  ('00000000-0000-7000-8000-0000000000a1', 'large', 'RAG');

-- One open session and one that has run out.
INSERT INTO user_sessions (user_id, token_hash, created_at, expires_at) VALUES
  ('00000000-0000-7000-8000-0000000000a1', repeat('a1', 32), NOW() - INTERVAL '1 day', NOW() + INTERVAL '29 days'),
  ('00000000-0000-7000-8000-0000000000a2', repeat('a2', 32), NOW() - INTERVAL '40 days', NOW() - INTERVAL '10 days');

-- One old, one that has just run out, one fresh.
INSERT INTO magic_links (user_id, purpose, token_hash, created_at, expires_at, used_at) VALUES
  ('00000000-0000-7000-8000-0000000000a1', 'sign_in', repeat('b1', 32), NOW() - INTERVAL '9 days', NOW() - INTERVAL '8 days', NOW() - INTERVAL '9 days'),
  ('00000000-0000-7000-8000-0000000000a1', 'sign_in', repeat('b2', 32), NOW() - INTERVAL '2 days', NOW() - INTERVAL '1 day', NULL);
INSERT INTO magic_links (user_id, purpose, token_hash, expires_at) VALUES
  ('00000000-0000-7000-8000-0000000000a2', 'password_reset', repeat('b3', 32), NOW() + INTERVAL '15 minutes');

-- One request is due soon, one is late, two are closed.
INSERT INTO privacy_requests (user_id, kind, status, created_at, due_at, completed_at, refusal_reason) VALUES
  ('00000000-0000-7000-8000-0000000000a1', 'export', 'received', NOW() - INTERVAL '27 days', NOW() + INTERVAL '3 days', NULL, NULL),
  ('00000000-0000-7000-8000-0000000000a2', 'erasure', 'in_progress', NOW() - INTERVAL '33 days', NOW() - INTERVAL '2 days', NULL, NULL),
  ('00000000-0000-7000-8000-0000000000a1', 'rectification', 'done', NOW() - INTERVAL '60 days', NOW() - INTERVAL '30 days', NOW() - INTERVAL '50 days', NULL),
  ('00000000-0000-7000-8000-0000000000a2', 'rectification', 'refused', NOW() - INTERVAL '60 days', NOW() - INTERVAL '30 days', NOW() - INTERVAL '40 days', 'identity not shown');
INSERT INTO privacy_requests (user_id, kind) VALUES
  ('00000000-0000-7000-8000-0000000000a3', 'consent_withdrawal');

INSERT INTO conversations (id, user_id, title, mode, created_at) VALUES
  ('00000000-0000-7000-8000-0000000000c1', '00000000-0000-7000-8000-0000000000a1', 'Mon frère', 'AUTO', NOW() - INTERVAL '2 days'),
  ('00000000-0000-7000-8000-0000000000c2', '00000000-0000-7000-8000-0000000000a1', 'الوقاية', 'RAG', NOW() - INTERVAL '10 days'),
  ('00000000-0000-7000-8000-0000000000c3', '00000000-0000-7000-8000-0000000000a2', NULL, 'SUPPORT', NOW() - INTERVAL '1 day'),
  ('00000000-0000-7000-8000-0000000000c4', '00000000-0000-7000-8000-0000000000a3', NULL, 'AUTO', NOW() - INTERVAL '1 day'),
  ('00000000-0000-7000-8000-0000000000c5', '00000000-0000-7000-8000-0000000000a1', 'First questions', 'AUTO', NOW() - INTERVAL '120 days'),
  ('00000000-0000-7000-8000-0000000000c6', '00000000-0000-7000-8000-0000000000a2', 'قديم', 'SUPPORT', NOW() - INTERVAL '130 days'),
  ('00000000-0000-7000-8000-0000000000c7', '00000000-0000-7000-8000-0000000000a1', 'Rangée', 'AUTO', NOW() - INTERVAL '150 days'),
  ('00000000-0000-7000-8000-0000000000c8', '00000000-0000-7000-8000-0000000000a3', NULL, 'AUTO', NOW() - INTERVAL '1 day');

INSERT INTO messages (id, conversation_id, role, content, created_at, processing_time_ms, tokens_used) VALUES
  ('00000000-0000-7000-8000-0000000000e1', '00000000-0000-7000-8000-0000000000c1', 'user', 'Mon frère a arrêté il y a un mois. Comment puis-je l''aider au quotidien ?', date_trunc('day', NOW()) - INTERVAL '38 hours', NULL, NULL),
  ('00000000-0000-7000-8000-0000000000e2', '00000000-0000-7000-8000-0000000000c1', 'assistant', 'Écoutez-le sans le juger, et parlez-en à un médecin.', date_trunc('day', NOW()) - INTERVAL '38 hours' + INTERVAL '2 seconds', 1800, 120),
  ('00000000-0000-7000-8000-0000000000e3', '00000000-0000-7000-8000-0000000000c1', 'user', 'khoya rah mlih bessah ma yer9odch, wach ndir?', date_trunc('day', NOW()) - INTERVAL '37 hours', NULL, NULL),
  ('00000000-0000-7000-8000-0000000000e4', '00000000-0000-7000-8000-0000000000c1', 'assistant', 'Le sommeil revient peu à peu ; des heures régulières aident.', date_trunc('day', NOW()) - INTERVAL '37 hours' + INTERVAL '2 seconds', 900, NULL),
  ('00000000-0000-7000-8000-0000000000e0', '00000000-0000-7000-8000-0000000000c1', 'user', 'Merci, il dort mieux.', NOW() - INTERVAL '90 minutes', NULL, NULL),
  ('00000000-0000-7000-8000-0000000000e5', '00000000-0000-7000-8000-0000000000c2', 'user', 'أين أجد معلومات عن الوقاية من المخدرات لابني؟', NOW() - INTERVAL '9 days', NULL, NULL),
  ('00000000-0000-7000-8000-0000000000e7', '00000000-0000-7000-8000-0000000000c3', 'user', 'راني تعبان بزاف وما بقيتش حاب نعيش', NOW() - INTERVAL '1 hour', NULL, NULL),
  ('00000000-0000-7000-8000-0000000000e8', '00000000-0000-7000-8000-0000000000c3', 'assistant', 'أنا معك. إنسان من الفريق يكتب لك الآن.', NOW() - INTERVAL '1 hour' + INTERVAL '1 second', 40, NULL),
  ('00000000-0000-7000-8000-0000000000e9', '00000000-0000-7000-8000-0000000000c3', 'user', 'خسرت خدمتي بسبب المخدرات ونحب نهدر مع إنسان', NOW() - INTERVAL '59 minutes', NULL, NULL),
  ('00000000-0000-7000-8000-0000000000ea', '00000000-0000-7000-8000-0000000000c4', 'user', 'What will the weather be tomorrow?', NOW() - INTERVAL '2 hours', NULL, NULL),
  ('00000000-0000-7000-8000-0000000000eb', '00000000-0000-7000-8000-0000000000c4', 'assistant', 'I can help with questions about addiction and recovery.', NOW() - INTERVAL '2 hours' + INTERVAL '1 second', 15, NULL),
  ('00000000-0000-7000-8000-0000000000ec', '00000000-0000-7000-8000-0000000000c5', 'user', 'Where do families find support?', NOW() - INTERVAL '120 days', NULL, NULL),
  ('00000000-0000-7000-8000-0000000000ed', '00000000-0000-7000-8000-0000000000c5', 'assistant', 'Family associations meet in most large towns.', NOW() - INTERVAL '120 days' + INTERVAL '1 second', 700, NULL),
  ('00000000-0000-7000-8000-0000000000ee', '00000000-0000-7000-8000-0000000000c6', 'user', 'سقسيتكم شحال من مرة', NOW() - INTERVAL '130 days', NULL, NULL);
-- A human of the team wrote this one, so no decision explains it.
INSERT INTO messages (id, conversation_id, role, content, created_at, processing_time_ms, metadata) VALUES
  ('00000000-0000-7000-8000-0000000000e6', '00000000-0000-7000-8000-0000000000c2', 'assistant', 'الحوار في الأسرة يحمي الشباب من المخدرات.', NOW() - INTERVAL '9 days' + INTERVAL '3 seconds', 2100, '{"author_id": "00000000-0000-7000-8000-0000000000a6"}');
INSERT INTO messages (conversation_id, role, content, created_at) VALUES
  ('00000000-0000-7000-8000-0000000000c7', 'user', 'Merci pour tout.', NOW() - INTERVAL '150 days');
INSERT INTO messages (id, conversation_id, role, content, created_at, deleted_at) VALUES
  ('00000000-0000-7000-8000-0000000000ef', '00000000-0000-7000-8000-0000000000c2', 'user', 'سؤال محذوف عن المخدرات', NOW() - INTERVAL '8 days', NOW() - INTERVAL '7 days');

UPDATE conversations SET status = 'escalated' WHERE id IN ('00000000-0000-7000-8000-0000000000c3', '00000000-0000-7000-8000-0000000000c6');
UPDATE conversations SET archived_at = NOW() - INTERVAL '100 days' WHERE id = '00000000-0000-7000-8000-0000000000c7';
UPDATE conversations SET deleted_at = NOW() WHERE id = '00000000-0000-7000-8000-0000000000c8';

INSERT INTO support_tickets (id, user_id, conversation_id, subject, description, category, priority, status, assigned_to, created_at) VALUES
  ('00000000-0000-7000-8000-0000000000f1', '00000000-0000-7000-8000-0000000000a2', '00000000-0000-7000-8000-0000000000c3', 'In danger', 'راني تعبان بزاف', 'crisis', 'urgent', 'in_progress', '00000000-0000-7000-8000-0000000000a4', NOW() - INTERVAL '1 hour'),
  ('00000000-0000-7000-8000-0000000000f2', '00000000-0000-7000-8000-0000000000a2', '00000000-0000-7000-8000-0000000000c3', 'Wants a human', 'نحب نهدر مع إنسان', 'mental_health', 'high', 'open', NULL, NOW() - INTERVAL '65 minutes'),
  ('00000000-0000-7000-8000-0000000000f3', '00000000-0000-7000-8000-0000000000a1', NULL, 'Appointment', 'Quand puis-je venir ?', 'resources', 'medium', 'open', '00000000-0000-7000-8000-0000000000a4', NOW() - INTERVAL '30 hours');
INSERT INTO support_tickets (id, user_id, subject, priority, status, created_at, resolved_at, resolution_notes) VALUES
  ('00000000-0000-7000-8000-0000000000f4', '00000000-0000-7000-8000-0000000000a1', 'A question', 'low', 'resolved', NOW() - INTERVAL '10 days', NOW() - INTERVAL '9 days', 'Answered by e-mail.');
INSERT INTO support_tickets (id, user_id, subject, status, created_at, closed_at, deleted_at) VALUES
  ('00000000-0000-7000-8000-0000000000f5', '00000000-0000-7000-8000-0000000000a3', 'By mistake', 'closed', NOW() - INTERVAL '20 hours', NOW() - INTERVAL '19 hours', NOW() - INTERVAL '19 hours');

INSERT INTO ticket_comments (ticket_id, author_id, content, is_internal, created_at) VALUES
  ('00000000-0000-7000-8000-0000000000f1', '00000000-0000-7000-8000-0000000000a4', 'سلام، أنا سمير، راني معاك.', FALSE, NOW() - INTERVAL '50 minutes'),
  ('00000000-0000-7000-8000-0000000000f1', '00000000-0000-7000-8000-0000000000a4', 'Leïla reprend à 20 heures.', TRUE, NOW() - INTERVAL '40 minutes'),
  ('00000000-0000-7000-8000-0000000000f3', '00000000-0000-7000-8000-0000000000a4', 'Bonjour, mardi convient-il ?', FALSE, NOW() - INTERVAL '20 hours');
INSERT INTO ticket_comments (ticket_id, author_id, content) VALUES
  ('00000000-0000-7000-8000-0000000000f3', '00000000-0000-7000-8000-0000000000a1', 'Oui, merci.');

INSERT INTO ticket_events (ticket_id, actor_id, event, old_value, new_value, created_at) VALUES
  ('00000000-0000-7000-8000-0000000000f1', NULL, 'opened', NULL, 'open', NOW() - INTERVAL '60 minutes'),
  ('00000000-0000-7000-8000-0000000000f1', '00000000-0000-7000-8000-0000000000a4', 'assigned', NULL, 'samir', NOW() - INTERVAL '55 minutes'),
  ('00000000-0000-7000-8000-0000000000f1', '00000000-0000-7000-8000-0000000000a4', 'status_changed', 'open', 'in_progress', NOW() - INTERVAL '54 minutes');

INSERT INTO notifications (event, ticket_id) VALUES
  ('crisis.opened', '00000000-0000-7000-8000-0000000000f1');
INSERT INTO notifications (event, ticket_id, status, attempts, delivered_at) VALUES
  ('ticket.opened', '00000000-0000-7000-8000-0000000000f3', 'delivered', 1, NOW() - INTERVAL '29 hours'),
  ('ticket.opened', '00000000-0000-7000-8000-0000000000f4', 'dead', 10, NULL);

INSERT INTO decision_logs (conversation_id, message_id, reply_message_id, decision, reason, confidence, model_used, created_at) VALUES
  ('00000000-0000-7000-8000-0000000000c1', '00000000-0000-7000-8000-0000000000e1', '00000000-0000-7000-8000-0000000000e2', 'rag', 'الجواب موجود في وثائق مراجعة', 0.75, 'intent-3+extractive-1', date_trunc('day', NOW()) - INTERVAL '38 hours'),
  ('00000000-0000-7000-8000-0000000000c1', '00000000-0000-7000-8000-0000000000e3', '00000000-0000-7000-8000-0000000000e4', 'rag', 'الجواب موجود في وثائق مراجعة', 0.25, 'intent-3+extractive-1', date_trunc('day', NOW()) - INTERVAL '37 hours'),
  ('00000000-0000-7000-8000-0000000000c5', '00000000-0000-7000-8000-0000000000ec', '00000000-0000-7000-8000-0000000000ed', 'rag', 'الجواب موجود في وثائق مراجعة', 0.5, 'intent-2+extractive-1', NOW() - INTERVAL '120 days');
INSERT INTO decision_logs (conversation_id, message_id, reply_message_id, ticket_id, decision, crisis, reason, reason_code, confidence, model_used, policy_version, signals, created_at) VALUES
  ('00000000-0000-7000-8000-0000000000c3', '00000000-0000-7000-8000-0000000000e7', '00000000-0000-7000-8000-0000000000e8', '00000000-0000-7000-8000-0000000000f1', 'support', TRUE, 'إنسان في خطر', 'crisis_rule', 1, 'rules', 'policy-7',
   '{"mode": "AUTO", "crisis_hits": [{"file": "crisis-dz-arab", "rule": "wish-to-die", "kind": "suicide"}]}', NOW() - INTERVAL '1 hour');
-- A human answers, so there is no reply; and a question that the service is not for.
INSERT INTO decision_logs (conversation_id, message_id, ticket_id, decision, category, reason, confidence, model_used, signals, created_at) VALUES
  ('00000000-0000-7000-8000-0000000000c3', '00000000-0000-7000-8000-0000000000e9', '00000000-0000-7000-8000-0000000000f2', 'support', 'mental_health', 'طلب إنسانا', 0.5, 'rules', '{"mode": "AUTO", "crisis_hits": [], "asks_for_human": true}', NOW() - INTERVAL '1 hour');
INSERT INTO decision_logs (conversation_id, message_id, reply_message_id, decision, out_of_scope, reason, confidence, model_used) VALUES
  ('00000000-0000-7000-8000-0000000000c4', '00000000-0000-7000-8000-0000000000ea', '00000000-0000-7000-8000-0000000000eb', 'rag', TRUE, 'خارج موضوع الخدمة', 0.5, 'intent-3');

INSERT INTO documents (id, title, content, language, source, created_by, pii_stripped, review_status, reviewed_on, review_due_on, chunk_count, created_at) VALUES
  ('00000000-0000-7000-8000-0000000000d1', 'Aider un proche', 'Écouter sans juger. Demander de l''aide à un médecin.', 'fr-FR', 'OMS', '00000000-0000-7000-8000-0000000000a6', TRUE, 'approved', CURRENT_DATE - 30, CURRENT_DATE + 335, 2, NOW() - INTERVAL '30 days'),
  ('00000000-0000-7000-8000-0000000000d2', 'الوقاية في الأسرة', 'الحوار في الأسرة يحمي الشباب.', 'ar-DZ', 'OMS', '00000000-0000-7000-8000-0000000000a6', TRUE, 'approved', NULL, NULL, 1, NOW() - INTERVAL '40 days'),
  ('00000000-0000-7000-8000-0000000000d3', 'Brouillon', 'Un texte que personne n''a encore relu.', 'fr-FR', NULL, '00000000-0000-7000-8000-0000000000a6', FALSE, 'pending', NULL, NULL, 1, NOW() - INTERVAL '2 days'),
  ('00000000-0000-7000-8000-0000000000d4', 'Refusé', 'Un texte sans source.', 'fr-FR', NULL, NULL, TRUE, 'rejected', NULL, NULL, 1, NOW() - INTERVAL '50 days'),
  ('00000000-0000-7000-8000-0000000000d5', 'Non masqué', 'Un texte qui nomme peut-être quelqu''un.', 'fr-FR', NULL, NULL, FALSE, 'approved', NULL, NULL, 1, NOW() - INTERVAL '51 days'),
  ('00000000-0000-7000-8000-0000000000d6', 'Out of date', 'Opening hours of last year.', 'en-US', NULL, NULL, TRUE, 'approved', CURRENT_DATE - 400, CURRENT_DATE - 3, 1, NOW() - INTERVAL '400 days'),
  ('00000000-0000-7000-8000-0000000000d8', 'Family groups', 'Family groups meet every week.', 'en-US', NULL, NULL, TRUE, 'approved', CURRENT_DATE - 355, CURRENT_DATE + 10, 1, NOW() - INTERVAL '355 days');
INSERT INTO documents (id, title, content, pii_stripped, review_status, chunk_count, created_at, deleted_at) VALUES
  ('00000000-0000-7000-8000-0000000000d7', 'مسحوبة', 'نص سحب من التداول.', TRUE, 'approved', 1, NOW() - INTERVAL '60 days', NOW() - INTERVAL '1 day');
-- Its chunk is of the version before.
UPDATE documents SET title = 'En attente', changed_by = '00000000-0000-7000-8000-0000000000a6' WHERE id = '00000000-0000-7000-8000-0000000000d3';

-- Points of two axes, so that their cosine to the first axis is plain to see: 1, 0.96, 0.8, 0.6, 0, and so on.
INSERT INTO document_chunks (id, document_id, chunk_index, heading, content, start_position, end_position, embedding, embedding_model)
SELECT id::UUID, document_id::UUID, chunk_index, heading, content, start_position, start_position + LENGTH(content),
       (ARRAY[x, y]::REAL[] || array_fill(0::REAL, ARRAY[1534]))::vector, 'test-embedder-1'
FROM (VALUES
  ('00000000-0000-7000-8000-0000000000b1', '00000000-0000-7000-8000-0000000000d1', 0, 'Aider', 'Écouter sans juger.', 0, 1, 0),
  ('00000000-0000-7000-8000-0000000000b2', '00000000-0000-7000-8000-0000000000d1', 1, 'Aider', 'Demander de l''aide à un médecin.', 20, 0.8, 0.6),
  ('00000000-0000-7000-8000-0000000000b3', '00000000-0000-7000-8000-0000000000d2', 0, '', 'الحوار في الأسرة يحمي الشباب.', 0, 0.6, 0.8),
  ('00000000-0000-7000-8000-0000000000b4', '00000000-0000-7000-8000-0000000000d3', 0, '', 'Un texte que personne n''a encore relu.', 0, 0.96, 0.28),
  ('00000000-0000-7000-8000-0000000000b6', '00000000-0000-7000-8000-0000000000d5', 0, '', 'Un texte qui nomme peut-être quelqu''un.', 0, 0, 1),
  ('00000000-0000-7000-8000-0000000000b7', '00000000-0000-7000-8000-0000000000d6', 0, '', 'Opening hours of last year.', 0, 0.28, 0.96),
  ('00000000-0000-7000-8000-0000000000b8', '00000000-0000-7000-8000-0000000000d7', 0, '', 'نص سحب من التداول.', 0, -1, 0),
  ('00000000-0000-7000-8000-0000000000b9', '00000000-0000-7000-8000-0000000000d8', 0, 'Groups', 'Family groups meet every week.', 0, 0, -1)
) AS chunk (id, document_id, chunk_index, heading, content, start_position, x, y);
-- Without a point, and the rest filled in.
INSERT INTO document_chunks (id, document_id, chunk_index, content) VALUES
  ('00000000-0000-7000-8000-0000000000b5', '00000000-0000-7000-8000-0000000000d4', 0, 'Un texte sans source.');

INSERT INTO document_reviews (document_id, reviewer_id, verdict, note) VALUES
  ('00000000-0000-7000-8000-0000000000d1', '00000000-0000-7000-8000-0000000000a7', 'approved', NULL),
  ('00000000-0000-7000-8000-0000000000d4', '00000000-0000-7000-8000-0000000000a7', 'rejected', 'Aucune source.');

INSERT INTO ops.embedding_model (model) VALUES ('test-embedder-1');
INSERT INTO ops.coming_embeddings (chunk_id, model, embedding, concepts)
SELECT id, 'next-model', embedding, 'sleep' FROM document_chunks WHERE embedding IS NOT NULL ORDER BY id LIMIT 1;
SELECT ops.count_words();

INSERT INTO message_citations (message_id, position, document_id, chunk_id, title, chunk_index, similarity, quote, document_version, quote_start, quote_end) VALUES
  ('00000000-0000-7000-8000-0000000000e2', 0, '00000000-0000-7000-8000-0000000000d1', '00000000-0000-7000-8000-0000000000b1', 'Aider un proche', 0, 0.9, 'Écouter sans juger.', 1, 0, 19),
  ('00000000-0000-7000-8000-0000000000e2', 1, '00000000-0000-7000-8000-0000000000d1', '00000000-0000-7000-8000-0000000000b2', 'Aider un proche', 1, 0.7, 'Demander de l''aide à un médecin.', 1, 20, 52);

INSERT INTO message_feedback (message_id, user_id, rating, comment) VALUES
  ('00000000-0000-7000-8000-0000000000e2', '00000000-0000-7000-8000-0000000000a1', 'helpful', 'Merci beaucoup'),
  ('00000000-0000-7000-8000-0000000000e8', '00000000-0000-7000-8000-0000000000a2', 'not_helpful', NULL);

INSERT INTO audit_logs (actor_id, action, entity_type, entity_id, details, request_id, created_at) VALUES
  ('00000000-0000-7000-8000-0000000000a7', 'document.approved', 'document', '00000000-0000-7000-8000-0000000000d1', '{"pii_stripped": true}', 'req-1', NOW() - INTERVAL '29 days'),
  ('00000000-0000-7000-8000-0000000000a4', 'ticket.assigned', 'support_ticket', '00000000-0000-7000-8000-0000000000f1', '{}', 'req-2', NOW() - INTERVAL '55 minutes');
INSERT INTO audit_logs (action, entity_type, entity_id) VALUES
  ('conversation.deleted', 'conversation', '00000000-0000-7000-8000-0000000000c8');

-- A crisis that is open, one that was closed, and a contact that somebody has called.
UPDATE conversations SET crisis_since = NOW() - INTERVAL '1 hour'
WHERE id = '00000000-0000-7000-8000-0000000000c3';
INSERT INTO ops.crisis_closings (id, conversation_id, opened_at, closed_by, reason, closed_at) VALUES
  ('00000000-0000-7000-8000-0000000000ab', '00000000-0000-7000-8000-0000000000c5', NOW() - INTERVAL '119 days', '00000000-0000-7000-8000-0000000000a6', 'Elle est chez sa sœur, je les ai eues toutes deux.', NOW() - INTERVAL '118 days');
INSERT INTO ops.contact_confirmations (id, contact, number, confirmed_by, confirmed_on, valid_until, created_at) VALUES
  ('00000000-0000-7000-8000-0000000000ac', 'civil-protection', '00', 'Amina B.', CURRENT_DATE, CURRENT_DATE + 90, NOW());

-- A message that is still owed an answer, and a request that made a conversation.
INSERT INTO ops.pending_turns (message_id, held_until) VALUES
  ('00000000-0000-7000-8000-0000000000ee', NOW() + INTERVAL '1 minute');
INSERT INTO ops.idempotency_keys (owner_id, key, request_hash, resource_id) VALUES
  ('00000000-0000-7000-8000-0000000000a1', 'first-conversation', repeat('c1', 32), '00000000-0000-7000-8000-0000000000c1');

-- Somebody on call, a holiday that was moved, deadlines to compute again, and a job.
INSERT INTO ops.on_call_duties (user_id, weekday, from_time, to_time, step) VALUES
  ('00000000-0000-7000-8000-0000000000a4', 7, '20:00', '00:00', 1);
INSERT INTO ops.holidays (id, name, computed_on, first_day, days, confirmed_by, created_at) VALUES
  ('00000000-0000-7000-8000-0000000000ad', 'Achoura', '2026-06-25', '2026-06-26', 1, 'Amina B.', NOW());
INSERT INTO ops.deadline_recalculations (id, reason, created_at) VALUES
  ('00000000-0000-7000-8000-0000000000ae', 'calendar_changed', NOW());
INSERT INTO ops.scheduled_tasks (task_name, task_instance, execution_time, picked, version) VALUES
  ('any', 'recurring', NOW(), FALSE, 1);

-- What happened is shown to the desk, and went to a mailbox and to another program.
INSERT INTO notifications (id, event, ticket_id, status, delivered_at, position) VALUES
  ('00000000-0000-7000-8000-0000000000af', 'crisis.alert', '00000000-0000-7000-8000-0000000000f1', 'delivered', NOW(), nextval('ops.desk_positions'));
INSERT INTO notifications (event, ticket_id, event_id, channel, recipient_id) VALUES
  ('crisis.alert', '00000000-0000-7000-8000-0000000000f1', '00000000-0000-7000-8000-0000000000af', 'email', '00000000-0000-7000-8000-0000000000a4');
INSERT INTO notifications (event, ticket_id, event_id, channel, endpoint) VALUES
  ('crisis.alert', '00000000-0000-7000-8000-0000000000f1', '00000000-0000-7000-8000-0000000000af', 'webhook', 'pager');

-- A link that was asked for, a password that was wrong twice, a code for a lost second factor, and
-- the beginning of the audit's chain.
INSERT INTO ops.link_requests (id, email, purpose, due_at, created_at) VALUES
  ('00000000-0000-7000-8000-000000000071', 'karim@example.dz', 'sign_in', NOW(), NOW());
INSERT INTO ops.sign_in_attempts (subject, failures, forget_at) VALUES
  (repeat('c1', 32), 2, NOW() + INTERVAL '1 day');
INSERT INTO ops.recovery_codes (user_id, code_hash, created_at) VALUES
  ('00000000-0000-7000-8000-0000000000a4', repeat('d1', 32), NOW());
INSERT INTO ops.audit_unlinked (entry_id) VALUES ('00000000-0000-7000-8000-000000000072');
INSERT INTO ops.audit_chain (position, entry_id, key_id, mac, linked_at) VALUES
  (1, '00000000-0000-7000-8000-000000000073', 'k1', sha256('one'), NOW());

-- What models elsewhere have cost today.
INSERT INTO ops.model_spending (user_id, day, tokens) VALUES
  ('00000000-0000-7000-8000-0000000000a1', CURRENT_DATE, 340);
INSERT INTO ops.model_spending_of_all (day, part, tokens) VALUES (CURRENT_DATE, 3, 340);

-- A program's key, and where a conversation of it stands.
INSERT INTO ops.api_keys (id, user_id, name, scopes, secret_hash, created_at) VALUES
  ('00000000-0000-7000-8000-000000000074', '00000000-0000-7000-8000-0000000000a4', 'chat of the clinic', '{chat}', repeat('e1', 32), NOW());
INSERT INTO ops.completion_threads (conversation_id, key_id, request_hash, history_hash, used_at) VALUES
  ('00000000-0000-7000-8000-0000000000c4', '00000000-0000-7000-8000-000000000074', repeat('e2', 32), repeat('e3', 32), NOW());
