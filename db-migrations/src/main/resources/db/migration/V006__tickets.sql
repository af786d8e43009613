-- Tickets: a person's need, handed to humans, with a number and a deadline.

CREATE TABLE public.support_tickets (
  id UUID PRIMARY KEY,
  ticket_number VARCHAR(32) NOT NULL,
  user_id UUID NOT NULL REFERENCES public.users (id) ON DELETE CASCADE,
  conversation_id UUID REFERENCES public.conversations (id) ON DELETE SET NULL,
  subject VARCHAR(255) NOT NULL,
  description TEXT,
  category VARCHAR(50) NOT NULL DEFAULT 'general' REFERENCES public.ticket_categories (code),
  priority VARCHAR(20) NOT NULL DEFAULT 'medium' REFERENCES public.ticket_priorities (code),
  status VARCHAR(20) NOT NULL DEFAULT 'open',
  assigned_to UUID REFERENCES public.users (id) ON DELETE SET NULL,
  sla_due_at TIMESTAMPTZ NOT NULL,
  resolved_at TIMESTAMPTZ,
  closed_at TIMESTAMPTZ,
  resolution_notes TEXT,
  created_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  updated_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  deleted_at TIMESTAMPTZ,
  CONSTRAINT uq_support_tickets_number UNIQUE (ticket_number),
  CONSTRAINT chk_support_tickets_number CHECK (ticket_number ~ '^TKT-[2-9][0-9]{3}-[0-9]{6,18}$'),
  CONSTRAINT chk_support_tickets_subject CHECK (LENGTH(subject) > 0),
  CONSTRAINT chk_support_tickets_description CHECK (LENGTH(description) <= 10000),
  CONSTRAINT chk_support_tickets_status CHECK (status IN ('open', 'in_progress', 'resolved', 'closed')),
  CONSTRAINT chk_support_tickets_due CHECK (sla_due_at >= created_at)
);
COMMENT ON TABLE public.support_tickets IS 'What humans have to deal with.';
COMMENT ON COLUMN public.support_tickets.id IS 'UUIDv7 made by the application.';
COMMENT ON COLUMN public.support_tickets.ticket_number IS 'What people say on the telephone, as TKT-2026-000042; given by a trigger when left out.';
COMMENT ON COLUMN public.support_tickets.user_id IS 'Whose need it is.';
COMMENT ON COLUMN public.support_tickets.conversation_id IS 'The conversation it came from.';
COMMENT ON COLUMN public.support_tickets.subject IS 'What it is about, in a line.';
COMMENT ON COLUMN public.support_tickets.description IS 'What the person wrote about it.';
COMMENT ON COLUMN public.support_tickets.category IS 'What it is about, as one of a list.';
COMMENT ON COLUMN public.support_tickets.priority IS 'How soon a human must be there.';
COMMENT ON COLUMN public.support_tickets.status IS 'open, in_progress, resolved or closed.';
COMMENT ON COLUMN public.support_tickets.assigned_to IS 'Who deals with it.';
COMMENT ON COLUMN public.support_tickets.sla_due_at IS 'The deadline; given by a trigger when left out.';
COMMENT ON COLUMN public.support_tickets.resolved_at IS 'When it was resolved.';
COMMENT ON COLUMN public.support_tickets.closed_at IS 'When it was closed.';
COMMENT ON COLUMN public.support_tickets.resolution_notes IS 'How it was resolved.';
COMMENT ON COLUMN public.support_tickets.created_at IS 'When it was opened.';
COMMENT ON COLUMN public.support_tickets.updated_at IS 'When this row last changed.';
COMMENT ON COLUMN public.support_tickets.deleted_at IS 'When it was deleted, recoverably.';

CREATE INDEX idx_support_tickets_user_created ON public.support_tickets (user_id, created_at DESC, id DESC)
  WHERE deleted_at IS NULL;
CREATE INDEX idx_support_tickets_conversation ON public.support_tickets (conversation_id)
  WHERE conversation_id IS NOT NULL;
CREATE INDEX idx_support_tickets_due ON public.support_tickets (sla_due_at)
  WHERE status IN ('open', 'in_progress');

CREATE TRIGGER update_support_tickets_updated_at BEFORE UPDATE ON public.support_tickets
  FOR EACH ROW EXECUTE FUNCTION public.update_updated_at_column();

-- One sequence a year: the cost of a number does not grow with the table, writers do not wait for
-- one another, and no number is given twice, also after deletes. A sequence is made when the first
-- ticket of its year comes; the definer may, the application's role may not.
CREATE FUNCTION ops.next_ticket_number(opened_at TIMESTAMPTZ) RETURNS TEXT
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  year_part TEXT := to_char(opened_at AT TIME ZONE 'Africa/Algiers', 'YYYY');
  numbers TEXT := 'ops.ticket_numbers_' || year_part;
  number_part TEXT;
BEGIN
  IF to_regclass(numbers) IS NULL THEN
    -- Two first tickets of a year may get here at once: the lock makes the second wait and look again.
    PERFORM pg_advisory_xact_lock(hashtext(numbers));
    EXECUTE format('CREATE SEQUENCE IF NOT EXISTS %s', numbers);
  END IF;
  number_part := nextval(numbers);
  RETURN 'TKT-' || year_part || '-' || lpad(number_part, GREATEST(6, length(number_part)), '0');
END;
$$;
COMMENT ON FUNCTION ops.next_ticket_number(TIMESTAMPTZ) IS
  'The next ticket number of the year of this instant in Africa/Algiers.';

CREATE FUNCTION public.generate_ticket_number() RETURNS TRIGGER
LANGUAGE plpgsql AS $$
BEGIN
  NEW.ticket_number := ops.next_ticket_number(NEW.created_at);
  RETURN NEW;
END;
$$;
COMMENT ON FUNCTION public.generate_ticket_number() IS 'Trigger: numbers a ticket that comes without one.';

CREATE TRIGGER trigger_generate_ticket_number BEFORE INSERT ON public.support_tickets
  FOR EACH ROW WHEN (NEW.ticket_number IS NULL)
  EXECUTE FUNCTION public.generate_ticket_number();

CREATE FUNCTION public.calculate_sla_due_date() RETURNS TRIGGER
LANGUAGE plpgsql AS $$
BEGIN
  NEW.sla_due_at := NEW.created_at + make_interval(hours => (
    SELECT sla_hours FROM public.ticket_priorities WHERE code = NEW.priority));
  RETURN NEW;
END;
$$;
COMMENT ON FUNCTION public.calculate_sla_due_date() IS
  'Trigger: gives a deadline to a ticket that comes without one; the application computes its own.';

CREATE TRIGGER trigger_calculate_sla_due_date BEFORE INSERT ON public.support_tickets
  FOR EACH ROW WHEN (NEW.sla_due_at IS NULL)
  EXECUTE FUNCTION public.calculate_sla_due_date();
