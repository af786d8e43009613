-- The outbox: what the team has to be told, written in the transaction of what it tells of.

CREATE TABLE public.notifications (
  id UUID PRIMARY KEY,
  event VARCHAR(50) NOT NULL,
  ticket_id UUID NOT NULL REFERENCES public.support_tickets (id) ON DELETE CASCADE,
  status VARCHAR(20) NOT NULL DEFAULT 'pending',
  attempts INTEGER NOT NULL DEFAULT 0,
  next_attempt_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  delivered_at TIMESTAMPTZ,
  created_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  updated_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  CONSTRAINT chk_notifications_status CHECK (status IN ('pending', 'delivered', 'dead')),
  CONSTRAINT chk_notifications_attempts CHECK (attempts >= 0),
  CONSTRAINT chk_notifications_delivered CHECK ((status = 'delivered') = (delivered_at IS NOT NULL))
);
COMMENT ON TABLE public.notifications IS 'The outbox: deliveries are at least once, deduplicated by id.';
COMMENT ON COLUMN public.notifications.id IS 'UUIDv7 made by the application; the event id that receivers deduplicate by.';
COMMENT ON COLUMN public.notifications.event IS 'What happened, as ticket.opened.';
COMMENT ON COLUMN public.notifications.ticket_id IS 'The ticket it happened to; nothing of its content is copied here.';
COMMENT ON COLUMN public.notifications.status IS 'pending, delivered, or dead after too many attempts.';
COMMENT ON COLUMN public.notifications.attempts IS 'How often delivery was tried.';
COMMENT ON COLUMN public.notifications.next_attempt_at IS 'Not tried again before then.';
COMMENT ON COLUMN public.notifications.delivered_at IS 'When it was delivered.';
COMMENT ON COLUMN public.notifications.created_at IS 'When it happened.';
COMMENT ON COLUMN public.notifications.updated_at IS 'When this row last changed.';

CREATE INDEX idx_notifications_pending ON public.notifications (created_at, id) WHERE status = 'pending';
CREATE INDEX idx_notifications_ticket ON public.notifications (ticket_id);

CREATE TRIGGER update_notifications_updated_at BEFORE UPDATE ON public.notifications
  FOR EACH ROW EXECUTE FUNCTION public.update_updated_at_column();
