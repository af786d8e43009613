-- Two roles with no more rights than they need. They belong to the whole cluster and may be there
-- already; passwords are none of the schema's business. Whoever runs this may create roles, or
-- somebody has created both before.

DO $$
DECLARE
  named TEXT;
BEGIN
  FOREACH named IN ARRAY ARRAY['amal_app', 'amal_readonly'] LOOP
    BEGIN
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = named) THEN
        EXECUTE format('CREATE ROLE %I NOLOGIN', named);
      END IF;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN
      NULL; -- another database of this cluster was quicker
    END;
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), named);
  END LOOP;
  -- So that the owner can take on the application's role where that has no password of its own.
  -- Where an administrator has made the roles, the owner may have no right to this, and then signs
  -- in as amal_app with its password.
  BEGIN
    EXECUTE format('GRANT amal_app TO %I', current_user);
  EXCEPTION WHEN insufficient_privilege THEN
    RAISE NOTICE '% may not take on the role amal_app', current_user;
  END;
END;
$$;

-- PostgreSQL 14 lets everybody create in schema public, and so does what was upgraded from it.
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public, ops TO amal_app, amal_readonly;

-- The application: what its queries need.
GRANT SELECT, INSERT, UPDATE, DELETE ON
  public.users, public.user_preferences, public.user_sessions, public.magic_links,
  public.conversations, public.messages, public.message_citations, public.message_feedback,
  public.documents, public.document_reviews,
  public.support_tickets, public.ticket_comments, public.notifications, public.privacy_requests,
  ops.pending_turns, ops.idempotency_keys
TO amal_app;
GRANT SELECT ON
  public.conversation_modes, public.conversation_statuses, public.ticket_categories,
  public.ticket_priorities, public.v_active_conversations, public.v_ticket_statistics,
  public.v_user_activity, public.v_decision_analytics, public.mv_daily_statistics,
  ops.usable_chunks, ops.flyway_schema_history
TO amal_app;
-- What tells of the past is added to and read.
GRANT SELECT, INSERT ON public.audit_logs, public.decision_logs, public.ticket_events TO amal_app;
-- The points and words of chunks are read through ops.usable_chunks only, so that no search can
-- find what is not approved, not stripped of personal data, deleted, or past its review date.
GRANT INSERT, UPDATE, DELETE ON public.document_chunks TO amal_app;
GRANT SELECT (id, document_id, chunk_index, heading, content, language, start_position,
  end_position, token_count, embedding_model, created_at, updated_at)
ON public.document_chunks TO amal_app;

REVOKE EXECUTE ON FUNCTION ops.next_ticket_number(TIMESTAMPTZ), public.refresh_daily_statistics(),
  public.archive_old_conversations(INTEGER), public.cleanup_expired_magic_links() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ops.next_ticket_number(TIMESTAMPTZ), public.refresh_daily_statistics(),
  public.archive_old_conversations(INTEGER), public.cleanup_expired_magic_links() TO amal_app;

-- Analysts: everything but secrets and the words of tickets.
GRANT SELECT ON
  public.conversation_modes, public.conversation_statuses, public.ticket_categories,
  public.ticket_priorities, public.user_preferences, public.conversations, public.messages,
  public.decision_logs, public.message_citations, public.message_feedback, public.documents,
  public.document_chunks, public.document_reviews, public.ticket_comments, public.ticket_events,
  public.notifications, public.audit_logs, public.v_active_conversations,
  public.v_ticket_statistics, public.v_user_activity, public.v_decision_analytics,
  public.mv_daily_statistics, ops.usable_chunks
TO amal_readonly;
GRANT SELECT (id, email, name, role, is_guest, locale, timezone, consent_data_storage,
  consent_timestamp, is_active, last_login_at, created_at, updated_at, deleted_at)
ON public.users TO amal_readonly;
GRANT SELECT (id, user_id, expires_at, created_at, updated_at) ON public.user_sessions TO amal_readonly;
GRANT SELECT (id, user_id, purpose, expires_at, used_at, created_at, updated_at)
ON public.magic_links TO amal_readonly;
GRANT SELECT (id, ticket_number, user_id, conversation_id, subject, category, priority, status,
  assigned_to, sla_due_at, resolved_at, closed_at, created_at, updated_at, deleted_at)
ON public.support_tickets TO amal_readonly;
GRANT SELECT (id, user_id, kind, status, due_at, completed_at, created_at, updated_at)
ON public.privacy_requests TO amal_readonly;

-- The second belt: rows. Where a grant is widened by mistake, these still hold.
ALTER TABLE public.audit_logs ENABLE ROW LEVEL SECURITY;
CREATE POLICY read ON public.audit_logs FOR SELECT TO amal_app, amal_readonly USING (TRUE);
CREATE POLICY add ON public.audit_logs FOR INSERT TO amal_app WITH CHECK (TRUE);

ALTER TABLE public.decision_logs ENABLE ROW LEVEL SECURITY;
CREATE POLICY read ON public.decision_logs FOR SELECT TO amal_app, amal_readonly USING (TRUE);
CREATE POLICY add ON public.decision_logs FOR INSERT TO amal_app WITH CHECK (TRUE);

ALTER TABLE public.ticket_events ENABLE ROW LEVEL SECURITY;
CREATE POLICY read ON public.ticket_events FOR SELECT TO amal_app, amal_readonly USING (TRUE);
CREATE POLICY add ON public.ticket_events FOR INSERT TO amal_app WITH CHECK (TRUE);

-- What somebody has deleted is gone for analysts at once, also while it can be recovered.
ALTER TABLE public.conversations ENABLE ROW LEVEL SECURITY;
CREATE POLICY application ON public.conversations TO amal_app USING (TRUE) WITH CHECK (TRUE);
CREATE POLICY read ON public.conversations FOR SELECT TO amal_readonly USING (deleted_at IS NULL);

ALTER TABLE public.support_tickets ENABLE ROW LEVEL SECURITY;
CREATE POLICY application ON public.support_tickets TO amal_app USING (TRUE) WITH CHECK (TRUE);
CREATE POLICY read ON public.support_tickets FOR SELECT TO amal_readonly USING (deleted_at IS NULL);

ALTER TABLE public.messages ENABLE ROW LEVEL SECURITY;
CREATE POLICY application ON public.messages TO amal_app USING (TRUE) WITH CHECK (TRUE);
CREATE POLICY of_those_who_agreed ON public.messages FOR SELECT TO amal_readonly
USING (deleted_at IS NULL AND EXISTS (
  SELECT FROM public.conversations c JOIN public.users u ON u.id = c.user_id
  WHERE c.id = conversation_id AND c.deleted_at IS NULL
    AND u.consent_data_storage AND u.deleted_at IS NULL));

ALTER TABLE public.message_feedback ENABLE ROW LEVEL SECURITY;
CREATE POLICY application ON public.message_feedback TO amal_app USING (TRUE) WITH CHECK (TRUE);
CREATE POLICY of_those_who_agreed ON public.message_feedback FOR SELECT TO amal_readonly USING (EXISTS (
  SELECT FROM public.users u
  WHERE u.id = user_id AND u.consent_data_storage AND u.deleted_at IS NULL));

ALTER TABLE public.ticket_comments ENABLE ROW LEVEL SECURITY;
CREATE POLICY application ON public.ticket_comments TO amal_app USING (TRUE) WITH CHECK (TRUE);
CREATE POLICY of_those_who_agreed ON public.ticket_comments FOR SELECT TO amal_readonly
USING (deleted_at IS NULL AND EXISTS (
  SELECT FROM public.support_tickets t JOIN public.users u ON u.id = t.user_id
  WHERE t.id = ticket_id AND t.deleted_at IS NULL
    AND u.consent_data_storage AND u.deleted_at IS NULL));
