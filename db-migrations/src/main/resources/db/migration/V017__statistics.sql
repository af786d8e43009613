-- What analysts look at, and what operators call.

CREATE VIEW public.v_active_conversations AS
SELECT c.id, c.user_id, u.email, u.name, c.title, c.mode, c.status, c.message_count, c.last_message_at
FROM public.conversations c
JOIN public.users u ON c.user_id = u.id
WHERE c.archived_at IS NULL AND c.deleted_at IS NULL AND u.deleted_at IS NULL;
COMMENT ON VIEW public.v_active_conversations IS 'Conversations that are not put away, with whose they are.';

CREATE VIEW public.v_ticket_statistics AS
SELECT category, priority, status,
       COUNT(*) AS ticket_count,
       AVG(EXTRACT(EPOCH FROM (COALESCE(resolved_at, NOW()) - created_at)) / 3600) AS avg_resolution_hours
FROM public.support_tickets
WHERE deleted_at IS NULL
GROUP BY category, priority, status;
COMMENT ON VIEW public.v_ticket_statistics IS
  'Tickets by category, priority and status; one that is not resolved counts with its age until now.';

CREATE VIEW public.v_user_activity AS
SELECT u.id AS user_id, u.email, u.name, u.role, u.is_guest, u.last_login_at,
       COALESCE(c.conversation_count, 0) AS conversation_count,
       COALESCE(c.message_count, 0) AS message_count,
       COALESCE(t.ticket_count, 0) AS ticket_count,
       GREATEST(u.created_at, u.last_login_at, c.last_message_at, t.last_ticket_at) AS last_activity_at
FROM public.users u
LEFT JOIN (
  SELECT user_id, COUNT(*) AS conversation_count, SUM(message_count) AS message_count,
         MAX(last_message_at) AS last_message_at
  FROM public.conversations
  WHERE deleted_at IS NULL
  GROUP BY user_id
) c ON c.user_id = u.id
LEFT JOIN (
  SELECT user_id, COUNT(*) AS ticket_count, MAX(created_at) AS last_ticket_at
  FROM public.support_tickets
  WHERE deleted_at IS NULL
  GROUP BY user_id
) t ON t.user_id = u.id
WHERE u.deleted_at IS NULL;
COMMENT ON VIEW public.v_user_activity IS 'What each user has done, and when last.';

CREATE VIEW public.v_decision_analytics AS
SELECT DATE_TRUNC('day', created_at, 'Africa/Algiers') AS date,
       decision, reason_code, model_used,
       COUNT(*) AS decision_count,
       COUNT(*) FILTER (WHERE crisis) AS crisis_count,
       COUNT(*) FILTER (WHERE out_of_scope) AS out_of_scope_count,
       AVG(confidence) AS avg_confidence
FROM public.decision_logs
GROUP BY DATE_TRUNC('day', created_at, 'Africa/Algiers'), decision, reason_code, model_used;
COMMENT ON VIEW public.v_decision_analytics IS
  'Decisions by day in Algiers, by what was decided, why, and with which models.';

-- Days are those of Algiers, whatever the zone of whoever refreshes.
CREATE MATERIALIZED VIEW public.mv_daily_statistics AS
WITH happened AS (
  SELECT created_at AS at, 'users' AS metric_type FROM public.users WHERE deleted_at IS NULL
  UNION ALL
  SELECT created_at, 'conversations' FROM public.conversations WHERE deleted_at IS NULL
  UNION ALL
  SELECT created_at, 'messages' FROM public.messages WHERE deleted_at IS NULL
  UNION ALL
  SELECT created_at, 'decisions_' || decision FROM public.decision_logs
  UNION ALL
  SELECT created_at, 'crises' FROM public.decision_logs WHERE crisis
  UNION ALL
  SELECT created_at, 'tickets' FROM public.support_tickets WHERE deleted_at IS NULL
  UNION ALL
  SELECT resolved_at, 'tickets_resolved' FROM public.support_tickets
  WHERE resolved_at IS NOT NULL AND deleted_at IS NULL
  UNION ALL
  SELECT created_at, 'documents' FROM public.documents WHERE deleted_at IS NULL
  UNION ALL
  SELECT created_at, 'feedback_' || rating FROM public.message_feedback
)
SELECT DATE_TRUNC('day', at, 'Africa/Algiers') AS date, metric_type, COUNT(*) AS count
FROM happened
GROUP BY DATE_TRUNC('day', at, 'Africa/Algiers'), metric_type;
COMMENT ON MATERIALIZED VIEW public.mv_daily_statistics IS
  'How many of what happened on each day in Algiers, as of the last refresh_daily_statistics().';

-- A view is refreshed concurrently only if its rows can be told apart.
CREATE UNIQUE INDEX idx_mv_daily_statistics ON public.mv_daily_statistics (date DESC, metric_type);

CREATE FUNCTION public.refresh_daily_statistics() RETURNS VOID
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  REFRESH MATERIALIZED VIEW CONCURRENTLY public.mv_daily_statistics;
END;
$$;
COMMENT ON FUNCTION public.refresh_daily_statistics() IS
  'Brings mv_daily_statistics up to date; readers are not held up.';

CREATE FUNCTION public.archive_old_conversations(days INTEGER DEFAULT 90) RETURNS INTEGER
LANGUAGE plpgsql AS $$
DECLARE
  archived INTEGER;
BEGIN
  IF days IS NULL OR days < 1 THEN
    RAISE EXCEPTION 'days must be 1 or more' USING ERRCODE = 'invalid_parameter_value';
  END IF;
  -- By the smallest step there is: what is put away does not move up its owner's list.
  UPDATE public.conversations
  SET status = 'archived', archived_at = NOW(), updated_at = updated_at + INTERVAL '1 microsecond'
  WHERE COALESCE(last_message_at, created_at) < NOW() - make_interval(days => days)
    AND archived_at IS NULL AND deleted_at IS NULL
    -- What a human still has to deal with is not put away.
    AND status IN ('active', 'closed');
  GET DIAGNOSTICS archived = ROW_COUNT;
  RETURN archived;
END;
$$;
COMMENT ON FUNCTION public.archive_old_conversations(INTEGER) IS
  'Archives conversations without a message for so many days, unless a human was brought in; returns how many.';

CREATE FUNCTION public.get_conversation_summary(conversation UUID)
RETURNS TABLE (
  conversation_id UUID, title VARCHAR, mode VARCHAR, status VARCHAR,
  message_count INTEGER, user_messages BIGINT, assistant_messages BIGINT,
  first_message_at TIMESTAMPTZ, last_message_at TIMESTAMPTZ,
  rag_decisions BIGINT, support_decisions BIGINT, crises BIGINT, open_tickets BIGINT)
LANGUAGE sql STABLE AS $$
  SELECT c.id, c.title, c.mode, c.status, c.message_count,
         m.by_user, m.by_assistant, m.first_at, c.last_message_at,
         d.rag, d.support, d.crises, t.open
  FROM public.conversations c
  CROSS JOIN LATERAL (
    SELECT COUNT(*) FILTER (WHERE role = 'user') AS by_user,
           COUNT(*) FILTER (WHERE role = 'assistant') AS by_assistant,
           MIN(created_at) AS first_at
    FROM public.messages
    WHERE messages.conversation_id = c.id AND deleted_at IS NULL
  ) m
  CROSS JOIN LATERAL (
    SELECT COUNT(*) FILTER (WHERE decision = 'rag') AS rag,
           COUNT(*) FILTER (WHERE decision = 'support') AS support,
           COUNT(*) FILTER (WHERE crisis) AS crises
    FROM public.decision_logs
    WHERE decision_logs.conversation_id = c.id
  ) d
  CROSS JOIN LATERAL (
    SELECT COUNT(*) AS open
    FROM public.support_tickets
    WHERE support_tickets.conversation_id = c.id
      AND support_tickets.status IN ('open', 'in_progress') AND deleted_at IS NULL
  ) t
  WHERE c.id = conversation AND c.deleted_at IS NULL
$$;
COMMENT ON FUNCTION public.get_conversation_summary(UUID) IS
  'One row about a conversation, and none if there is no such conversation.';

-- Without contrib, or without the right to, there are no slow queries to be shown, and that is all.
DO $$
BEGIN
  CREATE EXTENSION IF NOT EXISTS pg_stat_statements SCHEMA public;
EXCEPTION WHEN OTHERS THEN
  RAISE NOTICE 'pg_stat_statements is not available here; slow queries cannot be listed';
END;
$$;
