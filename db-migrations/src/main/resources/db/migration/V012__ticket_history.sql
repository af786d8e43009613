-- What was said about a ticket, and what happened to it.

CREATE TABLE public.ticket_comments (
  id UUID PRIMARY KEY DEFAULT ops.new_id(),
  ticket_id UUID NOT NULL REFERENCES public.support_tickets (id) ON DELETE CASCADE,
  author_id UUID REFERENCES public.users (id) ON DELETE SET NULL,
  content TEXT NOT NULL,
  is_internal BOOLEAN NOT NULL DEFAULT FALSE,
  created_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  updated_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  deleted_at TIMESTAMPTZ,
  CONSTRAINT chk_ticket_comments_content CHECK (LENGTH(content) BETWEEN 1 AND 10000)
);
COMMENT ON TABLE public.ticket_comments IS 'What the person and the team say about a ticket.';
COMMENT ON COLUMN public.ticket_comments.id IS 'UUIDv7 made by the application.';
COMMENT ON COLUMN public.ticket_comments.ticket_id IS 'The ticket.';
COMMENT ON COLUMN public.ticket_comments.author_id IS 'Who says so; empty once they were erased.';
COMMENT ON COLUMN public.ticket_comments.content IS 'Their words: 1 to 10,000 characters.';
COMMENT ON COLUMN public.ticket_comments.is_internal IS 'Whether it is for the team only and never reaches the person.';
COMMENT ON COLUMN public.ticket_comments.created_at IS 'When.';
COMMENT ON COLUMN public.ticket_comments.updated_at IS 'When this row last changed.';
COMMENT ON COLUMN public.ticket_comments.deleted_at IS 'When it was deleted, recoverably.';

CREATE INDEX idx_ticket_comments_ticket ON public.ticket_comments (ticket_id, created_at, id);
CREATE INDEX idx_ticket_comments_author ON public.ticket_comments (author_id);

CREATE TRIGGER update_ticket_comments_updated_at BEFORE UPDATE ON public.ticket_comments
  FOR EACH ROW EXECUTE FUNCTION public.update_updated_at_column();

CREATE TABLE public.ticket_events (
  id UUID PRIMARY KEY DEFAULT ops.new_id(),
  ticket_id UUID NOT NULL REFERENCES public.support_tickets (id) ON DELETE CASCADE,
  actor_id UUID REFERENCES public.users (id) ON DELETE SET NULL,
  event VARCHAR(50) NOT NULL,
  old_value VARCHAR(255),
  new_value VARCHAR(255),
  created_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  updated_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  CONSTRAINT chk_ticket_events_event CHECK (event ~ '^[a-z]+(_[a-z]+)*$')
);
COMMENT ON TABLE public.ticket_events IS 'Everything that happened to a ticket, in order.';
COMMENT ON COLUMN public.ticket_events.id IS 'UUIDv7 made by the application.';
COMMENT ON COLUMN public.ticket_events.ticket_id IS 'The ticket.';
COMMENT ON COLUMN public.ticket_events.actor_id IS 'Who did it; empty for Amal itself, and once they were erased.';
COMMENT ON COLUMN public.ticket_events.event IS 'What happened, as status_changed.';
COMMENT ON COLUMN public.ticket_events.old_value IS 'What was before; a code, never anybody''s words.';
COMMENT ON COLUMN public.ticket_events.new_value IS 'What is since; a code, never anybody''s words.';
COMMENT ON COLUMN public.ticket_events.created_at IS 'When.';
COMMENT ON COLUMN public.ticket_events.updated_at IS 'When this row last changed.';

CREATE INDEX idx_ticket_events_ticket ON public.ticket_events (ticket_id, created_at, id);
CREATE INDEX idx_ticket_events_actor ON public.ticket_events (actor_id) WHERE actor_id IS NOT NULL;

CREATE TRIGGER update_ticket_events_updated_at BEFORE UPDATE ON public.ticket_events
  FOR EACH ROW EXECUTE FUNCTION public.update_updated_at_column();

CREATE INDEX idx_support_tickets_assigned ON public.support_tickets (assigned_to, sla_due_at)
  WHERE assigned_to IS NOT NULL;
CREATE INDEX idx_support_tickets_created_at ON public.support_tickets (created_at DESC);
