-- For each constraint and each unique index a statement that breaks it and nothing else, on top of
-- small-data-set.sql: its name, by whom if not by the application, and the statement. :a1 stands for
-- the id of the small data set that ends in a1; :99 is nobody's.

-- email_address_check
UPDATE users SET email = 'not an address' WHERE id = :a1;
-- locale_code_check
UPDATE users SET locale = 'kab-DZ' WHERE id = :a1;
-- timezone_name_check
UPDATE users SET timezone = '+01' WHERE id = :a1;

-- conversation_modes_pkey (owner)
INSERT INTO conversation_modes SELECT * FROM conversation_modes WHERE code = 'AUTO';
-- conversation_statuses_pkey (owner)
INSERT INTO conversation_statuses SELECT * FROM conversation_statuses WHERE code = 'active';
-- ticket_categories_pkey (owner)
INSERT INTO ticket_categories SELECT * FROM ticket_categories WHERE code = 'general';
-- ticket_priorities_pkey (owner)
INSERT INTO ticket_priorities SELECT * FROM ticket_priorities WHERE code = 'low';
-- chk_ticket_priorities_sla_hours (owner)
UPDATE ticket_priorities SET sla_hours = 0 WHERE code = 'low';

-- users_pkey
INSERT INTO users (id, is_guest) VALUES (:a1, TRUE);
-- idx_users_email
INSERT INTO users (email) VALUES ('amina@example.dz');
-- chk_consent
UPDATE users SET consent_timestamp = NULL WHERE id = :a1;
-- chk_users_role
UPDATE users SET role = 'owner' WHERE id = :a1;
-- chk_users_address
UPDATE users SET email = NULL WHERE id = :a1;
-- chk_users_email_verified
UPDATE users SET email_verified_at = NOW() WHERE id = :a3;
-- chk_users_totp
UPDATE users SET totp_confirmed_at = NOW() WHERE id = :a1;

-- user_preferences_pkey
INSERT INTO user_preferences (user_id) VALUES (:a1);
-- user_preferences_user_id_fkey
INSERT INTO user_preferences (user_id) VALUES (:99);
-- user_preferences_default_mode_fkey
UPDATE user_preferences SET default_mode = 'auto' WHERE user_id = :a1;
-- chk_user_preferences_theme
UPDATE user_preferences SET theme = 'blue' WHERE user_id = :a1;
-- chk_user_preferences_text_size
UPDATE user_preferences SET text_size = 'huge' WHERE user_id = :a1;

-- user_sessions_pkey
INSERT INTO user_sessions (id, user_id, token_hash, expires_at) SELECT id, user_id, repeat('f0', 32), expires_at + INTERVAL '60 days' FROM user_sessions;
-- user_sessions_user_id_fkey
INSERT INTO user_sessions (user_id, token_hash, expires_at) VALUES (:99, repeat('f0', 32), NOW() + INTERVAL '1 day');
-- uq_user_sessions_token_hash
INSERT INTO user_sessions (user_id, token_hash, expires_at) VALUES (:a2, repeat('a1', 32), NOW() + INTERVAL '1 day');
-- chk_user_sessions_token_hash
INSERT INTO user_sessions (user_id, token_hash, expires_at) VALUES (:a1, 'a token, not its hash', NOW() + INTERVAL '1 day');
-- chk_user_sessions_expiry
UPDATE user_sessions SET expires_at = created_at WHERE user_id = :a1;
-- chk_user_sessions_kind
UPDATE user_sessions SET kind = 'token' WHERE user_id = :a1;
-- uq_user_sessions_refresh_hash
UPDATE user_sessions SET refresh_hash = repeat('e1', 32), refresh_expires_at = expires_at;
-- chk_user_sessions_refresh_hash
UPDATE user_sessions SET refresh_hash = 'a token, not its hash', refresh_expires_at = expires_at WHERE user_id = :a1;
-- chk_user_sessions_refresh
UPDATE user_sessions SET refresh_hash = repeat('e1', 32) WHERE user_id = :a1;
-- chk_user_sessions_spent
UPDATE user_sessions SET spent_at = NOW() WHERE user_id = :a1;

-- magic_links_pkey
INSERT INTO magic_links (id, user_id, token_hash, expires_at) SELECT id, user_id, repeat('f1', 32), expires_at FROM magic_links WHERE user_id = :a2;
-- magic_links_user_id_fkey
INSERT INTO magic_links (user_id, token_hash, expires_at) VALUES (:99, repeat('f1', 32), NOW());
-- uq_magic_links_token_hash
INSERT INTO magic_links (user_id, token_hash, expires_at) VALUES (:a2, repeat('b1', 32), NOW());
-- chk_magic_links_token_hash
INSERT INTO magic_links (user_id, token_hash, expires_at) VALUES (:a1, repeat('B1', 32), NOW());
-- chk_magic_links_purpose
INSERT INTO magic_links (user_id, purpose, token_hash, expires_at) VALUES (:a1, 'sign_up', repeat('f1', 32), NOW());

-- privacy_requests_pkey
INSERT INTO privacy_requests (id, kind) SELECT id, kind FROM privacy_requests;
-- privacy_requests_user_id_fkey
INSERT INTO privacy_requests (user_id, kind) VALUES (:99, 'export');
-- chk_privacy_requests_kind
INSERT INTO privacy_requests (user_id, kind) VALUES (:a1, 'curiosity');
-- chk_privacy_requests_status
INSERT INTO privacy_requests (user_id, kind, status) VALUES (:a1, 'export', 'lost');
-- chk_privacy_requests_completed
INSERT INTO privacy_requests (user_id, kind, status) VALUES (:a1, 'export', 'done');
-- chk_privacy_requests_refusal
INSERT INTO privacy_requests (user_id, kind, status, completed_at) VALUES (:a1, 'export', 'refused', NOW());
-- chk_privacy_requests_due
INSERT INTO privacy_requests (user_id, kind, due_at) VALUES (:a1, 'export', NOW() - INTERVAL '1 day');

-- conversations_pkey
INSERT INTO conversations (id, user_id) VALUES (:c1, :a1);
-- conversations_user_id_fkey
INSERT INTO conversations (user_id) VALUES (:99);
-- conversations_mode_fkey
UPDATE conversations SET mode = 'HUMAN' WHERE id = :c1;
-- conversations_status_fkey
UPDATE conversations SET status = 'sleeping' WHERE id = :c1;
-- chk_conversations_message_count
UPDATE conversations SET message_count = -1 WHERE id = :c1;
-- chk_conversations_archived (without triggers)
UPDATE conversations SET archived_at = NOW() WHERE id = :c1;

-- messages_pkey
INSERT INTO messages (id, conversation_id, role, content) VALUES (:e1, :c1, 'user', 'any');
-- messages_conversation_id_fkey
INSERT INTO messages (conversation_id, role, content) VALUES (:99, 'user', 'any');
-- chk_messages_role
INSERT INTO messages (conversation_id, role, content) VALUES (:c1, 'human', 'any');
-- chk_messages_content
INSERT INTO messages (conversation_id, role, content) VALUES (:c1, 'user', '');
-- chk_messages_content
INSERT INTO messages (conversation_id, role, content) VALUES (:c1, 'user', repeat('م', 10001));
-- chk_messages_tokens_used
UPDATE messages SET tokens_used = 0 WHERE id = :e1;
-- chk_messages_processing_time
UPDATE messages SET processing_time_ms = -1 WHERE id = :e1;

-- message_feedback_pkey
INSERT INTO message_feedback (id, message_id, user_id, rating) SELECT id, :e4, user_id, rating FROM message_feedback WHERE user_id = :a1;
-- message_feedback_message_id_fkey
INSERT INTO message_feedback (message_id, user_id, rating) VALUES (:99, :a1, 'helpful');
-- message_feedback_user_id_fkey
INSERT INTO message_feedback (message_id, user_id, rating) VALUES (:e4, :99, 'helpful');
-- uq_message_feedback_message_user
INSERT INTO message_feedback (message_id, user_id, rating) VALUES (:e2, :a1, 'not_helpful');
-- chk_message_feedback_rating
INSERT INTO message_feedback (message_id, user_id, rating) VALUES (:e4, :a1, '5 stars');
-- chk_message_feedback_comment
INSERT INTO message_feedback (message_id, user_id, rating, comment) VALUES (:e4, :a1, 'helpful', '');

-- documents_pkey
INSERT INTO documents (id, title, content) VALUES (:d1, 'any', 'any');
-- idx_documents_content_hash
INSERT INTO documents (title, content) SELECT 'the same again', content FROM documents WHERE id = :d1;
-- documents_created_by_fkey
UPDATE documents SET created_by = :99 WHERE id = :d1;
-- chk_documents_title
UPDATE documents SET title = '' WHERE id = :d1;
-- chk_documents_content
UPDATE documents SET content = '' WHERE id = :d1;
-- chk_documents_content_hash
UPDATE documents SET content_hash = 'unknown' WHERE id = :d1;
-- chk_documents_review_status
UPDATE documents SET review_status = 'published' WHERE id = :d1;
-- chk_documents_chunk_count
UPDATE documents SET chunk_count = -1 WHERE id = :d1;
-- documents_changed_by_fkey
UPDATE documents SET changed_by = :99 WHERE id = :d1;
-- chk_documents_version
INSERT INTO documents (title, content, version) VALUES ('any', 'any', 0);
-- chk_documents_personal_data
UPDATE documents SET personal_data = '{}' WHERE id = :d1;
-- chk_documents_review_due
UPDATE documents SET review_due_on = reviewed_on WHERE id = :d1;

-- document_chunks_pkey
INSERT INTO document_chunks (id, document_id, chunk_index, content) VALUES (:b1, :d1, 9, 'any');
-- document_chunks_document_id_fkey
INSERT INTO document_chunks (document_id, chunk_index, content, language) VALUES (:99, 0, 'any', 'fr-FR');
-- uq_document_chunks_index
INSERT INTO document_chunks (document_id, chunk_index, content) VALUES (:d1, 0, 'any');
-- chk_document_chunks_index (owner)
UPDATE document_chunks SET chunk_index = -1 WHERE id = :b1;
-- chk_document_chunks_content (owner)
UPDATE document_chunks SET content = '' WHERE id = :b1;
-- chk_document_chunks_positions (owner)
UPDATE document_chunks SET end_position = start_position WHERE id = :b1;
-- chk_document_chunks_token_count (owner)
UPDATE document_chunks SET token_count = -1 WHERE id = :b1;
-- chk_document_chunks_embedding
UPDATE document_chunks SET embedding_model = NULL WHERE id = :b1;
-- chk_document_chunks_version
INSERT INTO document_chunks (document_id, document_version, chunk_index, content) VALUES (:d1, 0, 9, 'any');

-- pk_document_versions (owner)
INSERT INTO ops.document_versions SELECT * FROM ops.document_versions;
-- document_versions_document_id_fkey (owner)
UPDATE ops.document_versions SET document_id = :99;
-- document_versions_changed_by_fkey (owner)
UPDATE ops.document_versions SET changed_by = :99;

-- word_frequencies_pkey (owner)
INSERT INTO ops.word_frequencies SELECT * FROM ops.word_frequencies;
-- word_statistics_pkey (owner)
INSERT INTO ops.word_statistics SELECT * FROM ops.word_statistics;
-- chk_word_statistics_only_row (owner)
UPDATE ops.word_statistics SET only_row = FALSE;
-- embedding_model_pkey (owner)
INSERT INTO ops.embedding_model SELECT * FROM ops.embedding_model;
-- chk_embedding_model_only_row (owner)
UPDATE ops.embedding_model SET only_row = FALSE;
-- coming_embeddings_pkey (owner)
INSERT INTO ops.coming_embeddings SELECT * FROM ops.coming_embeddings;
-- coming_embeddings_chunk_id_fkey (owner)
UPDATE ops.coming_embeddings SET chunk_id = :99;

-- document_reviews_pkey
INSERT INTO document_reviews (id, document_id, verdict) SELECT id, document_id, verdict FROM document_reviews;
-- document_reviews_document_id_fkey
INSERT INTO document_reviews (document_id, verdict) VALUES (:99, 'approved');
-- document_reviews_reviewer_id_fkey
INSERT INTO document_reviews (document_id, reviewer_id, verdict) VALUES (:d1, :99, 'approved');
-- chk_document_reviews_version
INSERT INTO document_reviews (document_id, document_version, verdict) VALUES (:d1, 0, 'approved');
-- chk_document_reviews_verdict
INSERT INTO document_reviews (document_id, verdict) VALUES (:d1, 'perhaps');
-- chk_document_reviews_note
INSERT INTO document_reviews (document_id, verdict, note) VALUES (:d1, 'rejected', repeat('n', 2001));

-- pk_message_citations
INSERT INTO message_citations (message_id, position, document_id, chunk_id, title, chunk_index, similarity, quote) VALUES (:e2, 0, :d1, :b1, 'any', 0, 1, 'any');
-- message_citations_message_id_fkey
INSERT INTO message_citations (message_id, position, document_id, chunk_id, title, chunk_index, similarity, quote) VALUES (:99, 0, :d1, :b1, 'any', 0, 1, 'any');
-- message_citations_document_id_fkey
INSERT INTO message_citations (message_id, position, document_id, chunk_id, title, chunk_index, similarity, quote) VALUES (:e4, 0, :99, :b1, 'any', 0, 1, 'any');
-- message_citations_chunk_id_fkey
INSERT INTO message_citations (message_id, position, document_id, chunk_id, title, chunk_index, similarity, quote) VALUES (:e4, 0, :d1, :99, 'any', 0, 1, 'any');
-- message_citations_chunk_id_fkey
DELETE FROM document_chunks WHERE id = :b1;
-- chk_message_citations_position
UPDATE message_citations SET position = -1 WHERE message_id = :e2 AND position = 0;
-- chk_message_citations_similarity
UPDATE message_citations SET similarity = 1.5 WHERE message_id = :e2;
-- chk_message_citations_span
UPDATE message_citations SET quote_end = quote_start;
-- chk_message_citations_span
UPDATE message_citations SET document_version = 1, quote_start = NULL, quote_end = 3;
-- chk_message_citations_quote
UPDATE message_citations SET quote = '' WHERE message_id = :e2;

-- decision_logs_pkey
INSERT INTO decision_logs (id, conversation_id, message_id, decision, reason, confidence, model_used) SELECT id, conversation_id, :ee, 'rag', reason, confidence, model_used FROM decision_logs WHERE message_id = :e1;
-- decision_logs_conversation_id_fkey
INSERT INTO decision_logs (conversation_id, message_id, decision, reason, confidence, model_used) VALUES (:99, :ee, 'rag', 'any', 1, 'any');
-- decision_logs_message_id_fkey
INSERT INTO decision_logs (conversation_id, message_id, decision, reason, confidence, model_used) VALUES (:c6, :99, 'rag', 'any', 1, 'any');
-- decision_logs_reply_message_id_fkey
INSERT INTO decision_logs (conversation_id, message_id, reply_message_id, decision, reason, confidence, model_used) VALUES (:c6, :ee, :99, 'rag', 'any', 1, 'any');
-- decision_logs_ticket_id_fkey
INSERT INTO decision_logs (conversation_id, message_id, ticket_id, decision, reason, confidence, model_used) VALUES (:c6, :ee, :99, 'support', 'any', 1, 'any');
-- decision_logs_category_fkey
INSERT INTO decision_logs (conversation_id, message_id, category, decision, reason, confidence, model_used) VALUES (:c6, :ee, 'weather', 'support', 'any', 1, 'any');
-- uq_decision_logs_message
INSERT INTO decision_logs (conversation_id, message_id, decision, reason, confidence, model_used) VALUES (:c1, :e1, 'rag', 'any', 1, 'any');
-- uq_decision_logs_reply
INSERT INTO decision_logs (conversation_id, message_id, reply_message_id, decision, reason, confidence, model_used) VALUES (:c6, :ee, :e2, 'rag', 'any', 1, 'any');
-- chk_decision_logs_model_uses (owner)
UPDATE decision_logs SET model_uses = '{}';
-- chk_decision_logs_decision
INSERT INTO decision_logs (conversation_id, message_id, decision, reason, confidence, model_used) VALUES (:c6, :ee, 'maybe', 'any', 1, 'any');
-- chk_decision_logs_crisis
INSERT INTO decision_logs (conversation_id, message_id, decision, crisis, reason, confidence, model_used) VALUES (:c6, :ee, 'rag', TRUE, 'any', 1, 'any');
-- chk_decision_logs_out_of_scope
INSERT INTO decision_logs (conversation_id, message_id, decision, out_of_scope, reason, confidence, model_used) VALUES (:c6, :ee, 'support', TRUE, 'any', 1, 'any');
-- chk_decision_logs_category
INSERT INTO decision_logs (conversation_id, message_id, decision, category, reason, confidence, model_used) VALUES (:c6, :ee, 'rag', 'general', 'any', 1, 'any');
-- chk_decision_logs_confidence
INSERT INTO decision_logs (conversation_id, message_id, decision, reason, confidence, model_used) VALUES (:c6, :ee, 'rag', 'any', 1.01, 'any');

-- support_tickets_pkey
INSERT INTO support_tickets (id, user_id, subject) VALUES (:f1, :a1, 'any');
-- support_tickets_user_id_fkey
INSERT INTO support_tickets (user_id, subject) VALUES (:99, 'any');
-- support_tickets_conversation_id_fkey
INSERT INTO support_tickets (user_id, conversation_id, subject) VALUES (:a1, :99, 'any');
-- support_tickets_assigned_to_fkey
UPDATE support_tickets SET assigned_to = :99 WHERE id = :f1;
-- support_tickets_category_fkey
UPDATE support_tickets SET category = 'weather' WHERE id = :f1;
-- support_tickets_priority_fkey
UPDATE support_tickets SET priority = 'now' WHERE id = :f1;
-- uq_support_tickets_number
UPDATE support_tickets SET ticket_number = (SELECT ticket_number FROM support_tickets WHERE id = :f2) WHERE id = :f1;
-- chk_support_tickets_number
UPDATE support_tickets SET ticket_number = 'TKT-2026-42' WHERE id = :f1;
-- chk_support_tickets_subject
UPDATE support_tickets SET subject = '' WHERE id = :f1;
-- chk_support_tickets_description
UPDATE support_tickets SET description = repeat('d', 10001) WHERE id = :f1;
-- chk_support_tickets_status
UPDATE support_tickets SET status = 'forgotten' WHERE id = :f1;
-- chk_support_tickets_due
UPDATE support_tickets SET sla_due_at = created_at - INTERVAL '1 second' WHERE id = :f1;

-- ticket_comments_pkey
INSERT INTO ticket_comments (id, ticket_id, content) SELECT id, ticket_id, content FROM ticket_comments;
-- ticket_comments_ticket_id_fkey
INSERT INTO ticket_comments (ticket_id, content) VALUES (:99, 'any');
-- ticket_comments_author_id_fkey
INSERT INTO ticket_comments (ticket_id, author_id, content) VALUES (:f1, :99, 'any');
-- chk_ticket_comments_content
INSERT INTO ticket_comments (ticket_id, content) VALUES (:f1, '');

-- ticket_events_pkey
INSERT INTO ticket_events (id, ticket_id, event) SELECT id, ticket_id, event FROM ticket_events;
-- ticket_events_ticket_id_fkey
INSERT INTO ticket_events (ticket_id, event) VALUES (:99, 'opened');
-- ticket_events_actor_id_fkey
INSERT INTO ticket_events (ticket_id, actor_id, event) VALUES (:f1, :99, 'opened');
-- chk_ticket_events_event
INSERT INTO ticket_events (ticket_id, event) VALUES (:f1, 'Somebody opened it');

-- notifications_pkey
INSERT INTO notifications (id, event, ticket_id) SELECT id, event, ticket_id FROM notifications;
-- notifications_ticket_id_fkey
INSERT INTO notifications (event, ticket_id) VALUES ('ticket.opened', :99);
-- chk_notifications_status
INSERT INTO notifications (event, ticket_id, status) VALUES ('ticket.opened', :f1, 'lost');
-- chk_notifications_attempts
INSERT INTO notifications (event, ticket_id, attempts) VALUES ('ticket.opened', :f1, -1);
-- chk_notifications_delivered
INSERT INTO notifications (event, ticket_id, status) VALUES ('ticket.opened', :f1, 'delivered');

-- link_requests_pkey
INSERT INTO ops.link_requests SELECT * FROM ops.link_requests;
-- link_requests_user_id_fkey
UPDATE ops.link_requests SET user_id = :99;
-- chk_link_requests_purpose
UPDATE ops.link_requests SET purpose = 'sign_up';
-- chk_link_requests_attempts
UPDATE ops.link_requests SET attempts = -1;
-- pk_model_spending
INSERT INTO ops.model_spending SELECT * FROM ops.model_spending;
-- model_spending_user_id_fkey
UPDATE ops.model_spending SET user_id = :99;
-- chk_model_spending_tokens
UPDATE ops.model_spending SET tokens = 0;
-- pk_model_spending_of_all
INSERT INTO ops.model_spending_of_all SELECT * FROM ops.model_spending_of_all;
-- chk_model_spending_of_all_part
UPDATE ops.model_spending_of_all SET part = 16;
-- chk_model_spending_of_all_tokens
UPDATE ops.model_spending_of_all SET tokens = -1;
-- sign_in_attempts_pkey
INSERT INTO ops.sign_in_attempts SELECT * FROM ops.sign_in_attempts;
-- chk_sign_in_attempts_subject
UPDATE ops.sign_in_attempts SET subject = 'karim@example.dz';
-- chk_sign_in_attempts_failures
UPDATE ops.sign_in_attempts SET failures = -1;
-- pk_recovery_codes
INSERT INTO ops.recovery_codes SELECT * FROM ops.recovery_codes;
-- recovery_codes_user_id_fkey
UPDATE ops.recovery_codes SET user_id = :99;
-- chk_recovery_codes_hash
UPDATE ops.recovery_codes SET code_hash = 'a code, not its hash';
-- audit_unlinked_pkey
INSERT INTO ops.audit_unlinked SELECT * FROM ops.audit_unlinked;
-- audit_chain_pkey
INSERT INTO ops.audit_chain SELECT position, :99, key_id, mac, linked_at FROM ops.audit_chain;
-- uq_audit_chain_entry
INSERT INTO ops.audit_chain SELECT position + 1, entry_id, key_id, mac, linked_at FROM ops.audit_chain;
-- chk_audit_chain_position
INSERT INTO ops.audit_chain SELECT 0, :99, key_id, mac, linked_at FROM ops.audit_chain;
-- chk_audit_chain_mac
INSERT INTO ops.audit_chain SELECT position + 1, :99, key_id, 'short', linked_at FROM ops.audit_chain;
-- chk_audit_logs_mac
INSERT INTO audit_logs (action, entity_type, key_id) VALUES ('document.approved', 'document', 'k1');
-- chk_audit_logs_mac_length
INSERT INTO audit_logs (action, entity_type, key_id, mac) VALUES ('document.approved', 'document', 'k1', 'short');
-- audit_logs_pkey
INSERT INTO audit_logs (id, action, entity_type) SELECT id, action, entity_type FROM audit_logs;
-- chk_audit_logs_action
INSERT INTO audit_logs (action, entity_type) VALUES ('Somebody did something', 'document');
-- chk_audit_logs_entity_type
INSERT INTO audit_logs (action, entity_type) VALUES ('document.approved', 'The document');
-- chk_audit_logs_details
INSERT INTO audit_logs (action, entity_type, details) VALUES ('document.approved', 'document', '["words"]');

-- pending_turns_pkey
INSERT INTO ops.pending_turns (message_id, held_until) VALUES (:ee, NOW());
-- pending_turns_message_id_fkey
INSERT INTO ops.pending_turns (message_id, held_until) VALUES (:99, NOW());
-- pk_idempotency_keys
INSERT INTO ops.idempotency_keys SELECT * FROM ops.idempotency_keys;
-- idempotency_keys_owner_id_fkey
INSERT INTO ops.idempotency_keys (owner_id, key, request_hash, resource_id) VALUES (:99, 'any', 'any', :c1);
-- chk_idempotency_keys_key
UPDATE ops.idempotency_keys SET key = '';

-- crisis_closings_pkey
INSERT INTO ops.crisis_closings SELECT * FROM ops.crisis_closings;
-- crisis_closings_conversation_id_fkey
INSERT INTO ops.crisis_closings VALUES (:fe, :99, NOW(), :a6, 'any', NOW());
-- crisis_closings_closed_by_fkey
INSERT INTO ops.crisis_closings VALUES (:fe, :c5, NOW(), :99, 'any', NOW());
-- chk_crisis_closings_reason (owner)
UPDATE ops.crisis_closings SET reason = '';
-- chk_crisis_closings_order (owner)
UPDATE ops.crisis_closings SET closed_at = opened_at - INTERVAL '1 second';
-- contact_confirmations_pkey
INSERT INTO ops.contact_confirmations SELECT * FROM ops.contact_confirmations;
-- chk_contact_confirmations_validity (owner)
UPDATE ops.contact_confirmations SET valid_until = confirmed_on - 1;
-- chk_contact_confirmations_confirmed_by (owner)
UPDATE ops.contact_confirmations SET confirmed_by = '';
-- chk_decision_logs_shadow (owner)
UPDATE decision_logs SET shadow = '[]';
-- trigger_require_decision
INSERT INTO messages (conversation_id, role, content) VALUES (:c1, 'assistant', 'any');
-- trigger_keep_decision (owner)
DELETE FROM decision_logs WHERE reply_message_id = :e2;

-- chk_ticket_priorities_first_response_minutes (owner)
UPDATE ticket_priorities SET first_response_minutes = 0 WHERE code = 'low';
-- chk_ticket_categories_first_response_minutes (owner)
UPDATE ticket_categories SET first_response_minutes = 0 WHERE code = 'crisis';
-- chk_support_tickets_version
UPDATE support_tickets SET version = 0 WHERE id = :f1;
-- chk_support_tickets_waits
UPDATE support_tickets SET waits = '{}' WHERE id = :f1;
-- chk_support_tickets_resolution_notes
UPDATE support_tickets SET resolution_notes = '' WHERE id = :f1;
-- ticket_comments_message_id_fkey
INSERT INTO ticket_comments (ticket_id, content, message_id) VALUES (:f1, 'any', :99);
-- chk_ticket_comments_attachments
INSERT INTO ticket_comments (ticket_id, content, attachments) VALUES (:f1, 'any', '{}');
-- chk_ticket_comments_internal
INSERT INTO ticket_comments (ticket_id, content, is_internal, message_id) VALUES (:f1, 'any', TRUE, :e2);
-- uq_ticket_comments_message
INSERT INTO ticket_comments (ticket_id, content, message_id) VALUES (:f1, 'any', :e2), (:f1, 'any', :e2);
-- notifications_event_id_fkey
INSERT INTO notifications (event, ticket_id, event_id, channel, recipient_id) VALUES ('crisis.alert', :f1, :99, 'email', :a4);
-- notifications_recipient_id_fkey
INSERT INTO notifications (event, ticket_id, recipient_id) VALUES ('crisis.alert', :f1, :99);
-- uq_notifications_position
UPDATE notifications SET position = (SELECT position FROM notifications WHERE id = :af) WHERE channel = 'email';
-- chk_notifications_channel
INSERT INTO notifications (event, ticket_id, event_id, channel) VALUES ('crisis.alert', :f1, :af, 'pigeon');
-- chk_notifications_event
INSERT INTO notifications (event, ticket_id, event_id) VALUES ('crisis.alert', :f1, :af);
-- chk_notifications_recipient
INSERT INTO notifications (event, ticket_id, event_id, channel) VALUES ('crisis.alert', :f1, :af, 'email');
-- chk_notifications_endpoint
INSERT INTO notifications (event, ticket_id, event_id, channel) VALUES ('crisis.alert', :f1, :af, 'webhook');
-- chk_notifications_last_error
UPDATE notifications SET last_error = 'What they wrote.' WHERE id = :af;
-- uq_notifications_email
INSERT INTO notifications (event, ticket_id, event_id, channel, recipient_id) VALUES ('crisis.alert', :f1, :af, 'email', :a4);
-- uq_notifications_webhook
INSERT INTO notifications (event, ticket_id, event_id, channel, endpoint) VALUES ('crisis.alert', :f1, :af, 'webhook', 'pager');
-- holidays_pkey
INSERT INTO ops.holidays SELECT * FROM ops.holidays;
-- chk_holidays_name (owner)
UPDATE ops.holidays SET name = '';
-- chk_holidays_days (owner)
UPDATE ops.holidays SET days = 8;
-- chk_holidays_confirmed_by (owner)
UPDATE ops.holidays SET confirmed_by = '';
-- on_call_duties_user_id_fkey
UPDATE ops.on_call_duties SET user_id = :99;
-- pk_on_call_duties
INSERT INTO ops.on_call_duties SELECT * FROM ops.on_call_duties;
-- chk_on_call_duties_weekday
UPDATE ops.on_call_duties SET weekday = 8;
-- chk_on_call_duties_step
UPDATE ops.on_call_duties SET step = 0;
-- deadline_recalculations_pkey
INSERT INTO ops.deadline_recalculations SELECT * FROM ops.deadline_recalculations;
-- pk_scheduled_tasks
INSERT INTO ops.scheduled_tasks SELECT * FROM ops.scheduled_tasks;
-- api_keys_pkey
INSERT INTO ops.api_keys (id, user_id, name, scopes, secret_hash, created_at) SELECT id, user_id, name, scopes, repeat('f1', 32), created_at FROM ops.api_keys;
-- api_keys_user_id_fkey
UPDATE ops.api_keys SET user_id = :99;
-- uq_api_keys_secret_hash
INSERT INTO ops.api_keys (id, user_id, name, scopes, secret_hash, created_at) SELECT :99, user_id, name, scopes, secret_hash, created_at FROM ops.api_keys;
-- chk_api_keys_name
UPDATE ops.api_keys SET name = ' ';
-- chk_api_keys_scopes
UPDATE ops.api_keys SET scopes = '{administer}';
-- chk_api_keys_secret_hash
UPDATE ops.api_keys SET secret_hash = 'a secret, not its hash';
-- completion_threads_pkey
INSERT INTO ops.completion_threads SELECT * FROM ops.completion_threads;
-- completion_threads_conversation_id_fkey
UPDATE ops.completion_threads SET conversation_id = :99;
-- completion_threads_key_id_fkey
UPDATE ops.completion_threads SET key_id = :99;
-- chk_completion_threads_request_hash
UPDATE ops.completion_threads SET request_hash = 'what was asked';
-- chk_completion_threads_history_hash
UPDATE ops.completion_threads SET history_hash = 'what was said';
