-- Tickets that somebody works on: who has them, by when something must have happened, who was told,
-- and on which days nobody works.

-- How soon a human must have answered. The category counts where it has a figure of its own.
ALTER TABLE public.ticket_priorities ADD COLUMN first_response_minutes INTEGER;
UPDATE public.ticket_priorities SET first_response_minutes =
  CASE code WHEN 'urgent' THEN 30 WHEN 'high' THEN 120 WHEN 'medium' THEN 480 ELSE 1440 END;
ALTER TABLE public.ticket_priorities
  ALTER COLUMN first_response_minutes SET NOT NULL,
  ADD CONSTRAINT chk_ticket_priorities_first_response_minutes CHECK (first_response_minutes > 0);
COMMENT ON COLUMN public.ticket_priorities.first_response_minutes IS
  'Wall-clock minutes from opening until a human must have answered; the same as the standard SlaPolicy.';
ALTER TABLE public.ticket_categories ADD COLUMN first_response_minutes INTEGER;
UPDATE public.ticket_categories SET first_response_minutes = 5 WHERE code = 'crisis';
ALTER TABLE public.ticket_categories
  ADD CONSTRAINT chk_ticket_categories_first_response_minutes CHECK (first_response_minutes > 0);
COMMENT ON COLUMN public.ticket_categories.first_response_minutes IS
  'The same for a category that cannot wait for its priority''s; empty where it can.';

ALTER TABLE public.support_tickets
  ADD COLUMN version INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN sla_started_at TIMESTAMPTZ,
  ADD COLUMN sla_warn_at TIMESTAMPTZ,
  ADD COLUMN sla_warned_at TIMESTAMPTZ,
  ADD COLUMN sla_breached_at TIMESTAMPTZ,
  ADD COLUMN first_response_due_at TIMESTAMPTZ,
  ADD COLUMN first_response_breached_at TIMESTAMPTZ,
  ADD COLUMN first_responded_at TIMESTAMPTZ,
  ADD COLUMN waiting_since TIMESTAMPTZ,
  ADD COLUMN waits JSONB NOT NULL DEFAULT '[]',
  ADD COLUMN acknowledged_at TIMESTAMPTZ,
  ADD COLUMN next_alert_at TIMESTAMPTZ,
  ADD CONSTRAINT chk_support_tickets_version CHECK (version > 0),
  ADD CONSTRAINT chk_support_tickets_waits CHECK (jsonb_typeof(waits) = 'array'),
  ADD CONSTRAINT chk_support_tickets_resolution_notes CHECK (LENGTH(resolution_notes) BETWEEN 1 AND 10000);
COMMENT ON COLUMN public.support_tickets.version IS
  'Counts its changes, from 1, so that nobody overwrites what they have not seen.';
COMMENT ON COLUMN public.support_tickets.sla_started_at IS
  'Since when the time to the deadline counts: its opening, or when it was found to be more urgent.';
COMMENT ON COLUMN public.support_tickets.sla_warn_at IS 'When the team is warned that the deadline is near.';
COMMENT ON COLUMN public.support_tickets.sla_warned_at IS 'When it was warned; empty until then.';
COMMENT ON COLUMN public.support_tickets.sla_breached_at IS 'When the deadline was seen to have passed; flagged once.';
COMMENT ON COLUMN public.support_tickets.first_response_due_at IS
  'By when a human must have answered; given by a trigger when left out.';
COMMENT ON COLUMN public.support_tickets.first_response_breached_at IS
  'When that was seen to have passed without an answer; flagged once.';
COMMENT ON COLUMN public.support_tickets.first_responded_at IS 'When a human first wrote to the person.';
COMMENT ON COLUMN public.support_tickets.waiting_since IS
  'Since when the person''s answer is waited for; empty when it is not.';
COMMENT ON COLUMN public.support_tickets.waits IS
  'When the clock stood still while the person was waited for: pairs of ISO-8601 times.';
COMMENT ON COLUMN public.support_tickets.acknowledged_at IS
  'When somebody of the team said that they have seen it.';
COMMENT ON COLUMN public.support_tickets.next_alert_at IS
  'When the next of those on call is alerted; empty when nobody has to be.';

ALTER TABLE public.support_tickets DISABLE TRIGGER USER; -- nobody changes these tickets
UPDATE public.support_tickets t SET
  sla_started_at = t.created_at,
  sla_warn_at = t.created_at + (t.sla_due_at - t.created_at) * 0.75,
  first_response_due_at = t.created_at + make_interval(mins => COALESCE(c.first_response_minutes, p.first_response_minutes))
FROM public.ticket_categories c, public.ticket_priorities p
WHERE c.code = t.category AND p.code = t.priority;
ALTER TABLE public.support_tickets ENABLE TRIGGER USER;
ALTER TABLE public.support_tickets
  ALTER COLUMN sla_started_at SET NOT NULL,
  ALTER COLUMN sla_warn_at SET NOT NULL,
  ALTER COLUMN first_response_due_at SET NOT NULL;

-- Beside calculate_sla_due_date, and after it, as triggers run in the order of their names.
CREATE FUNCTION ops.complete_ticket() RETURNS TRIGGER
LANGUAGE plpgsql AS $$
BEGIN
  NEW.sla_started_at := COALESCE(NEW.sla_started_at, NEW.created_at);
  NEW.sla_warn_at := COALESCE(NEW.sla_warn_at, NEW.created_at + (NEW.sla_due_at - NEW.created_at) * 0.75);
  NEW.first_response_due_at := COALESCE(NEW.first_response_due_at, NEW.created_at + make_interval(mins => COALESCE(
    (SELECT first_response_minutes FROM public.ticket_categories WHERE code = NEW.category),
    (SELECT first_response_minutes FROM public.ticket_priorities WHERE code = NEW.priority))));
  RETURN NEW;
END;
$$;
COMMENT ON FUNCTION ops.complete_ticket() IS
  'Trigger: gives a ticket that comes without them the times beside its deadline.';
CREATE TRIGGER trigger_complete_ticket BEFORE INSERT ON public.support_tickets
  FOR EACH ROW WHEN (NEW.sla_started_at IS NULL OR NEW.sla_warn_at IS NULL OR NEW.first_response_due_at IS NULL)
  EXECUTE FUNCTION ops.complete_ticket();

CREATE FUNCTION ops.count_ticket_change() RETURNS TRIGGER
LANGUAGE plpgsql AS $$
BEGIN
  NEW.version := OLD.version + 1;
  RETURN NEW;
END;
$$;
COMMENT ON FUNCTION ops.count_ticket_change() IS
  'Trigger: counts the change of a ticket by somebody who has not counted it.';
CREATE TRIGGER trigger_count_ticket_change BEFORE UPDATE ON public.support_tickets
  FOR EACH ROW WHEN (NEW.version = OLD.version AND
    (NEW.status, NEW.priority, NEW.category, NEW.assigned_to, NEW.resolution_notes, NEW.sla_due_at)
    IS DISTINCT FROM
    (OLD.status, OLD.priority, OLD.category, OLD.assigned_to, OLD.resolution_notes, OLD.sla_due_at))
  EXECUTE FUNCTION ops.count_ticket_change();

-- What the sweeps look for. A ticket leaves each of these indexes once it was dealt with.
DROP INDEX public.idx_support_tickets_due;
CREATE INDEX idx_support_tickets_due ON public.support_tickets
  ((status <> 'open' AND status <> 'in_progress'), (category <> 'crisis'), sla_due_at, id);
CREATE INDEX idx_support_tickets_warn ON public.support_tickets (sla_warn_at)
  WHERE status IN ('open', 'in_progress') AND sla_warned_at IS NULL;
CREATE INDEX idx_support_tickets_breach ON public.support_tickets (sla_due_at)
  WHERE status IN ('open', 'in_progress') AND sla_breached_at IS NULL;
CREATE INDEX idx_support_tickets_first_response ON public.support_tickets (first_response_due_at)
  WHERE status IN ('open', 'in_progress') AND first_responded_at IS NULL AND first_response_breached_at IS NULL;
CREATE INDEX idx_support_tickets_alert ON public.support_tickets (next_alert_at)
  WHERE next_alert_at IS NOT NULL;

-- What was said, also in the chat, and what came with it.
ALTER TABLE public.ticket_comments
  ADD COLUMN message_id UUID REFERENCES public.messages (id) ON DELETE SET NULL,
  ADD COLUMN attachments JSONB NOT NULL DEFAULT '[]',
  ADD CONSTRAINT chk_ticket_comments_attachments CHECK (jsonb_typeof(attachments) = 'array'),
  ADD CONSTRAINT chk_ticket_comments_internal CHECK (NOT is_internal OR message_id IS NULL);
COMMENT ON COLUMN public.ticket_comments.message_id IS
  'The message of the conversation that says the same; empty where it was said on the ticket only.';
COMMENT ON COLUMN public.ticket_comments.attachments IS
  'What came with it, as name, media type, bytes and SHA-256; the files are kept elsewhere.';
CREATE UNIQUE INDEX uq_ticket_comments_message ON public.ticket_comments (message_id, ticket_id)
  WHERE message_id IS NOT NULL;

ALTER TABLE public.ticket_events ADD COLUMN reason VARCHAR(50);
COMMENT ON COLUMN public.ticket_events.reason IS 'Why, as priority_changed; a code, never anybody''s words.';

-- The outbox: one row for what happened, which the desk is shown, and one for each delivery of it.
ALTER TABLE public.notifications
  ADD COLUMN event_id UUID REFERENCES public.notifications (id) ON DELETE CASCADE,
  ADD COLUMN channel VARCHAR(20) NOT NULL DEFAULT 'desk',
  ADD COLUMN recipient_id UUID REFERENCES public.users (id) ON DELETE CASCADE,
  ADD COLUMN endpoint VARCHAR(64),
  ADD COLUMN position BIGINT,
  ADD COLUMN last_error VARCHAR(100),
  ADD CONSTRAINT uq_notifications_position UNIQUE (position),
  ADD CONSTRAINT chk_notifications_channel CHECK (channel IN ('desk', 'email', 'webhook')),
  ADD CONSTRAINT chk_notifications_event CHECK ((channel = 'desk') = (event_id IS NULL)),
  ADD CONSTRAINT chk_notifications_recipient CHECK (channel <> 'email' OR recipient_id IS NOT NULL),
  ADD CONSTRAINT chk_notifications_endpoint CHECK ((channel = 'webhook') = (endpoint IS NOT NULL)),
  ADD CONSTRAINT chk_notifications_last_error CHECK (last_error ~ '^[a-z0-9_]+$');
COMMENT ON COLUMN public.notifications.id IS
  'UUIDv7 made by the application. Of a row for the desk, the event id that receivers deduplicate by.';
COMMENT ON COLUMN public.notifications.event_id IS 'What is delivered; empty for the event itself.';
COMMENT ON COLUMN public.notifications.channel IS 'desk for the event itself, email or webhook for a delivery.';
COMMENT ON COLUMN public.notifications.recipient_id IS 'Whom it is for; empty when it is for everybody.';
COMMENT ON COLUMN public.notifications.endpoint IS 'The name of the webhook endpoint, as it is configured.';
COMMENT ON COLUMN public.notifications.position IS
  'Its place among what the desk was shown, without gaps in time: given in the order of commits.';
COMMENT ON COLUMN public.notifications.last_error IS 'Why the last attempt failed, as a code.';
CREATE SEQUENCE ops.desk_positions;

DROP INDEX public.idx_notifications_pending;
CREATE INDEX idx_notifications_pending ON public.notifications (created_at, id)
  WHERE status = 'pending' AND channel = 'desk';
CREATE INDEX idx_notifications_due ON public.notifications (channel, next_attempt_at, id)
  WHERE status = 'pending' AND channel <> 'desk';
CREATE INDEX idx_notifications_dead ON public.notifications (created_at DESC, id DESC)
  WHERE status = 'dead';
DROP INDEX public.idx_notifications_ticket;
CREATE INDEX idx_notifications_ticket ON public.notifications (ticket_id, created_at, id);
CREATE UNIQUE INDEX uq_notifications_email ON public.notifications (event_id, recipient_id)
  WHERE channel = 'email';
CREATE UNIQUE INDEX uq_notifications_webhook ON public.notifications (event_id, endpoint)
  WHERE channel = 'webhook';
CREATE INDEX idx_notifications_recipient ON public.notifications (recipient_id)
  WHERE recipient_id IS NOT NULL;
CREATE INDEX idx_notifications_alerts ON public.notifications (created_at DESC, id DESC)
  WHERE event = 'crisis.alert' AND event_id IS NULL AND recipient_id IS NOT NULL;
CREATE INDEX idx_notifications_event ON public.notifications (event_id) WHERE event_id IS NOT NULL;

-- Days on which nobody works, as somebody has confirmed or moved them, or added them.
CREATE TABLE ops.holidays (
  id UUID PRIMARY KEY,
  name VARCHAR(100) NOT NULL,
  computed_on DATE,
  first_day DATE NOT NULL,
  days SMALLINT NOT NULL,
  confirmed_by VARCHAR(255) NOT NULL,
  created_at TIMESTAMPTZ NOT NULL,
  CONSTRAINT chk_holidays_name CHECK (LENGTH(name) > 0),
  CONSTRAINT chk_holidays_days CHECK (days BETWEEN 0 AND 7),
  CONSTRAINT chk_holidays_confirmed_by CHECK (LENGTH(confirmed_by) > 0)
);
COMMENT ON TABLE ops.holidays IS
  'Holidays that somebody has confirmed, moved or added; of each, the newest row counts.';
COMMENT ON COLUMN ops.holidays.id IS 'UUIDv7 made by the application.';
COMMENT ON COLUMN ops.holidays.name IS 'What people call it.';
COMMENT ON COLUMN ops.holidays.computed_on IS
  'The first day that its rule gives, which this row confirms or moves; empty for a day without a rule.';
COMMENT ON COLUMN ops.holidays.first_day IS 'The first day off.';
COMMENT ON COLUMN ops.holidays.days IS 'How many days off in a row; 0 when there is none after all.';
COMMENT ON COLUMN ops.holidays.confirmed_by IS 'The name of who says so, or of the file it came from.';
COMMENT ON COLUMN ops.holidays.created_at IS 'When they said so.';
CREATE INDEX idx_holidays_first_day ON ops.holidays (first_day, created_at DESC, id DESC);

-- Who is on call when, every week.
CREATE TABLE ops.on_call_duties (
  user_id UUID NOT NULL REFERENCES public.users (id) ON DELETE CASCADE,
  weekday SMALLINT NOT NULL,
  from_time TIME NOT NULL,
  to_time TIME NOT NULL,
  step SMALLINT NOT NULL,
  CONSTRAINT pk_on_call_duties PRIMARY KEY (user_id, weekday, from_time),
  CONSTRAINT chk_on_call_duties_weekday CHECK (weekday BETWEEN 1 AND 7),
  CONSTRAINT chk_on_call_duties_step CHECK (step BETWEEN 1 AND 20)
);
COMMENT ON TABLE ops.on_call_duties IS 'Who is alerted to crises, in Algiers'' time; the lowest step first.';
COMMENT ON COLUMN ops.on_call_duties.user_id IS 'Somebody of the team.';
COMMENT ON COLUMN ops.on_call_duties.weekday IS '1 for Monday to 7 for Sunday.';
COMMENT ON COLUMN ops.on_call_duties.from_time IS 'When the duty begins.';
COMMENT ON COLUMN ops.on_call_duties.to_time IS 'When it ends; midnight is that at the end of the day.';
COMMENT ON COLUMN ops.on_call_duties.step IS 'When they are alerted: 1 for at once, 2 when nobody of 1 has answered.';

-- Deadlines that have to be computed again; a row goes when all are.
CREATE TABLE ops.deadline_recalculations (
  id UUID PRIMARY KEY,
  reason VARCHAR(50) NOT NULL,
  after_id UUID,
  created_at TIMESTAMPTZ NOT NULL
);
COMMENT ON TABLE ops.deadline_recalculations IS
  'Changes of the calendar or the policy after which open deadlines are being computed again.';
COMMENT ON COLUMN ops.deadline_recalculations.id IS 'UUIDv7 made by the application.';
COMMENT ON COLUMN ops.deadline_recalculations.reason IS 'Why, as calendar_changed.';
COMMENT ON COLUMN ops.deadline_recalculations.after_id IS 'The last ticket that was looked at.';
COMMENT ON COLUMN ops.deadline_recalculations.created_at IS 'Since when.';

-- The jobs of db-scheduler, whose table this is (github.com/kagkarlsson/db-scheduler).
CREATE TABLE ops.scheduled_tasks (
  task_name TEXT NOT NULL,
  task_instance TEXT NOT NULL,
  task_data BYTEA,
  execution_time TIMESTAMPTZ NOT NULL,
  picked BOOLEAN NOT NULL,
  picked_by TEXT,
  last_success TIMESTAMPTZ,
  last_failure TIMESTAMPTZ,
  consecutive_failures INTEGER,
  last_heartbeat TIMESTAMPTZ,
  version BIGINT NOT NULL,
  priority SMALLINT,
  CONSTRAINT pk_scheduled_tasks PRIMARY KEY (task_name, task_instance)
);
COMMENT ON TABLE ops.scheduled_tasks IS 'When which job runs next, and which node runs it now; db-scheduler''s.';
COMMENT ON COLUMN ops.scheduled_tasks.task_name IS 'The job.';
COMMENT ON COLUMN ops.scheduled_tasks.task_instance IS 'Which of several; always the same for a job that recurs.';
COMMENT ON COLUMN ops.scheduled_tasks.task_data IS 'Empty for a job that recurs.';
COMMENT ON COLUMN ops.scheduled_tasks.execution_time IS 'When it runs next.';
COMMENT ON COLUMN ops.scheduled_tasks.picked IS 'Whether a node runs it now.';
COMMENT ON COLUMN ops.scheduled_tasks.picked_by IS 'That node.';
COMMENT ON COLUMN ops.scheduled_tasks.last_success IS 'When it last went well.';
COMMENT ON COLUMN ops.scheduled_tasks.last_failure IS 'When it last failed.';
COMMENT ON COLUMN ops.scheduled_tasks.consecutive_failures IS 'How often it has failed since.';
COMMENT ON COLUMN ops.scheduled_tasks.last_heartbeat IS 'When the node last said that it is alive.';
COMMENT ON COLUMN ops.scheduled_tasks.version IS 'Counts its changes, so that one node only takes it.';
COMMENT ON COLUMN ops.scheduled_tasks.priority IS 'Not used.';
CREATE INDEX idx_scheduled_tasks_execution_time ON ops.scheduled_tasks (execution_time);
CREATE INDEX idx_scheduled_tasks_last_heartbeat ON ops.scheduled_tasks (last_heartbeat);

GRANT SELECT, INSERT ON ops.holidays TO amal_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ops.on_call_duties, ops.deadline_recalculations, ops.scheduled_tasks
TO amal_app;
GRANT USAGE, SELECT ON SEQUENCE ops.desk_positions TO amal_app;
GRANT SELECT ON ops.holidays TO amal_readonly;
GRANT SELECT (version, sla_started_at, sla_warn_at, sla_warned_at, sla_breached_at, first_response_due_at,
  first_response_breached_at, first_responded_at, waiting_since, waits, acknowledged_at, next_alert_at)
ON public.support_tickets TO amal_readonly;
