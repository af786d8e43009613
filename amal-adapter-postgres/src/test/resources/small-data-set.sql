-- A few rows in every table, with values that are easily written wrongly: no value, an empty text,
-- quotes, line ends, Arabic, a fraction that no decimal names, times before and after the epoch.

INSERT INTO public.users (id, email, password_hash, name, role, is_guest, locale, timezone,
    consent_data_storage, consent_timestamp, last_login_at, created_at) VALUES
  ('00000000-0000-7000-8000-000000000101', NULL, NULL, NULL, 'user', TRUE, 'ar-DZ', 'Africa/Algiers',
    FALSE, NULL, NULL, '2026-11-01T08:00:00.000001Z'),
  ('00000000-0000-7000-8000-000000000102', 'amina@example.org', '$2a$12$none', 'أمينة "ن"', 'agent',
    FALSE, 'fr-FR', 'Europe/Paris', TRUE, '2026-11-01T09:00:00Z', '2026-11-20T23:59:59.999999Z',
    '2026-11-01T09:00:00Z'),
  ('00000000-0000-7000-8000-000000000103', 'editor@example.org', NULL, E'back\\slash\tand tab', 'editor',
    FALSE, 'en-US', 'UTC', FALSE, NULL, NULL, '1969-12-31T23:59:59Z');

INSERT INTO public.user_sessions (id, user_id, token_hash, expires_at, created_at) VALUES
  ('00000000-0000-7000-8000-000000000201', '00000000-0000-7000-8000-000000000101', repeat('0a', 32),
    '2026-12-01T08:00:00Z', '2026-11-01T08:00:00Z'),
  ('00000000-0000-7000-8000-000000000202', '00000000-0000-7000-8000-000000000102', repeat('0b', 32),
    '2026-12-01T09:00:00Z', '2026-11-01T09:00:00Z');

INSERT INTO public.conversations (id, user_id, title, mode, status, archived_at, created_at) VALUES
  ('00000000-0000-7000-8000-000000000301', '00000000-0000-7000-8000-000000000101', NULL, 'AUTO',
    'escalated', NULL, '2026-11-01T08:01:00Z'),
  ('00000000-0000-7000-8000-000000000302', '00000000-0000-7000-8000-000000000102', '', 'RAG', 'archived',
    '2026-11-10T00:00:00Z', '2026-11-01T09:01:00Z');

INSERT INTO public.messages (id, conversation_id, role, content, metadata, tokens_used,
    processing_time_ms, created_at, deleted_at) VALUES
  ('00000000-0000-7000-8000-000000000401', '00000000-0000-7000-8000-000000000301', 'user',
    'أحتاج إلى مساعدة', '{}', NULL, NULL, '2026-11-01T08:02:00Z', NULL),
  ('00000000-0000-7000-8000-000000000402', '00000000-0000-7000-8000-000000000301', 'assistant',
    E'First line\nsecond line, "quoted", \\N and a backslash \\', '{"b": [1.10, null], "a": "é"}', 12, 0,
    '2026-11-01T08:02:01Z', NULL),
  ('00000000-0000-7000-8000-000000000403', '00000000-0000-7000-8000-000000000302', 'user',
    'Deleted', '{}', NULL, NULL, '2026-11-01T09:02:00Z', '2026-11-02T00:00:00Z');

INSERT INTO public.documents (id, title, content, content_hash, language, source, author, created_by,
    pii_stripped, review_status, chunk_count) VALUES
  ('00000000-0000-7000-8000-000000000501', 'Le sevrage', 'Le sevrage se fait avec un médecin.',
    repeat('0c', 32), 'fr-FR', 'drill', NULL, '00000000-0000-7000-8000-000000000103', TRUE, 'approved', 1);

INSERT INTO public.document_chunks (id, document_id, chunk_index, heading, content, language,
    start_position, end_position, token_count, embedding, embedding_model)
SELECT '00000000-0000-7000-8000-000000000601', '00000000-0000-7000-8000-000000000501', 0, '',
  'Le sevrage se fait avec un médecin.', 'fr-FR', 0, 35, 8,
  array_agg(1.0::real / (3 + i) ORDER BY i)::public.vector, 'drill'
FROM generate_series(1, 1536) AS i;

-- Numbered by the trigger.
INSERT INTO public.support_tickets (id, user_id, conversation_id, subject, description, category, priority,
    created_at)
SELECT ('00000000-0000-7000-8000-0000000007' || lpad(i::text, 2, '0'))::uuid,
  '00000000-0000-7000-8000-000000000101', '00000000-0000-7000-8000-000000000301', 'Needs a human', NULL,
  'crisis', 'urgent', '2026-11-01T08:02:01Z'
FROM generate_series(1, 3) AS i;

INSERT INTO public.decision_logs (id, conversation_id, message_id, reply_message_id, ticket_id, decision,
    crisis, out_of_scope, category, reason, reason_code, confidence, model_used, policy_version, signals)
VALUES
  ('00000000-0000-7000-8000-000000000801', '00000000-0000-7000-8000-000000000301',
    '00000000-0000-7000-8000-000000000401', '00000000-0000-7000-8000-000000000402',
    '00000000-0000-7000-8000-000000000701', 'support', TRUE, FALSE, 'crisis', 'طلب مساعدة', 'drill',
    0.1::float8 + 0.2::float8, 'rules', '1', '{"crisis_hits": []}');

INSERT INTO public.message_citations (message_id, position, document_id, chunk_id, title, chunk_index,
    similarity, quote) VALUES
  ('00000000-0000-7000-8000-000000000402', 0, '00000000-0000-7000-8000-000000000501',
    '00000000-0000-7000-8000-000000000601', 'Le sevrage', 0, 1.0::float8 / 3, 'avec un médecin');

INSERT INTO public.notifications (id, event, ticket_id) VALUES
  ('00000000-0000-7000-8000-000000000901', 'crisis.opened', '00000000-0000-7000-8000-000000000701');

INSERT INTO ops.pending_turns (message_id, held_until) VALUES
  ('00000000-0000-7000-8000-000000000403', '2026-11-01T09:03:00Z');

INSERT INTO ops.idempotency_keys (owner_id, key, request_hash, resource_id) VALUES
  ('00000000-0000-7000-8000-000000000101', 'a key', repeat('0d', 32),
    '00000000-0000-7000-8000-000000000401');
