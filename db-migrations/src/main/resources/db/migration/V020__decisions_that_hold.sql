-- Crises that only a human closes, contacts that somebody vouches for, second policies on trial, and
-- no reply without a decision.

ALTER TABLE public.conversations ADD COLUMN crisis_since TIMESTAMPTZ;
COMMENT ON COLUMN public.conversations.crisis_since IS
  'Since when somebody has been in danger here; empty when no crisis is open. A named human closes it, see ops.crisis_closings.';
CREATE INDEX idx_conversations_crisis ON public.conversations (crisis_since)
  WHERE crisis_since IS NOT NULL AND deleted_at IS NULL;

CREATE TABLE ops.crisis_closings (
  id UUID PRIMARY KEY,
  conversation_id UUID NOT NULL REFERENCES public.conversations (id) ON DELETE CASCADE,
  opened_at TIMESTAMPTZ NOT NULL,
  closed_by UUID NOT NULL REFERENCES public.users (id),
  reason TEXT NOT NULL,
  closed_at TIMESTAMPTZ NOT NULL,
  CONSTRAINT chk_crisis_closings_reason CHECK (LENGTH(reason) BETWEEN 1 AND 2000),
  CONSTRAINT chk_crisis_closings_order CHECK (closed_at >= opened_at)
);
COMMENT ON TABLE ops.crisis_closings IS
  'How crises ended: by whom and why. About people''s health, so analysts do not read it.';
COMMENT ON COLUMN ops.crisis_closings.id IS 'UUIDv7 made by the application.';
COMMENT ON COLUMN ops.crisis_closings.conversation_id IS 'Where it was.';
COMMENT ON COLUMN ops.crisis_closings.opened_at IS 'Since when it had been open.';
COMMENT ON COLUMN ops.crisis_closings.closed_by IS 'Who made sure that the danger is over.';
COMMENT ON COLUMN ops.crisis_closings.reason IS 'How they know, 1 to 2,000 characters.';
COMMENT ON COLUMN ops.crisis_closings.closed_at IS 'When.';
CREATE INDEX idx_crisis_closings_conversation ON ops.crisis_closings (conversation_id, closed_at, id);
CREATE INDEX idx_crisis_closings_closed_by ON ops.crisis_closings (closed_by);

CREATE TABLE ops.contact_confirmations (
  id UUID PRIMARY KEY,
  contact VARCHAR(64) NOT NULL,
  number VARCHAR(32) NOT NULL,
  confirmed_by VARCHAR(255) NOT NULL,
  confirmed_on DATE NOT NULL,
  valid_until DATE NOT NULL,
  created_at TIMESTAMPTZ NOT NULL,
  CONSTRAINT chk_contact_confirmations_validity CHECK (valid_until >= confirmed_on),
  CONSTRAINT chk_contact_confirmations_confirmed_by CHECK (LENGTH(confirmed_by) > 0)
);
COMMENT ON TABLE ops.contact_confirmations IS
  'Who has called which emergency contact; the newest of each counts while the list names the same number.';
COMMENT ON COLUMN ops.contact_confirmations.id IS 'UUIDv7 made by the application.';
COMMENT ON COLUMN ops.contact_confirmations.contact IS 'Its id in the list of contacts.';
COMMENT ON COLUMN ops.contact_confirmations.number IS 'The number that was called.';
COMMENT ON COLUMN ops.contact_confirmations.confirmed_by IS 'The name of who called.';
COMMENT ON COLUMN ops.contact_confirmations.confirmed_on IS 'The day of the call, in Algiers.';
COMMENT ON COLUMN ops.contact_confirmations.valid_until IS 'The last day on which that counts.';
COMMENT ON COLUMN ops.contact_confirmations.created_at IS 'When it was noted down.';
CREATE INDEX idx_contact_confirmations_contact
  ON ops.contact_confirmations (contact, created_at DESC, id DESC);

-- Both are added to and read.
GRANT SELECT, INSERT ON ops.crisis_closings, ops.contact_confirmations TO amal_app;

ALTER TABLE public.decision_logs
  ADD COLUMN shadow JSONB,
  ADD CONSTRAINT chk_decision_logs_shadow CHECK (jsonb_typeof(shadow) = 'object');
COMMENT ON COLUMN public.decision_logs.shadow IS
  'What a policy on trial would have decided from the same signals; nothing followed from it.';

-- A reply of Amal's joins to exactly one decision: at most one by uq_decision_logs_reply, at least
-- one by this. Checked when the transaction ends, since a decision names its reply. What a human of
-- the team writes names its author in the metadata and needs none.
CREATE FUNCTION ops.require_decision() RETURNS TRIGGER
LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM public.decision_logs WHERE reply_message_id = NEW.id)
    AND EXISTS (SELECT FROM public.messages WHERE id = NEW.id) THEN
    RAISE EXCEPTION 'a reply without a decision' USING
      ERRCODE = 'check_violation', CONSTRAINT = 'trigger_require_decision', TABLE = 'messages';
  END IF;
  RETURN NULL;
END;
$$;
COMMENT ON FUNCTION ops.require_decision() IS 'Trigger: refuses a reply of Amal''s that no decision explains.';

CREATE CONSTRAINT TRIGGER trigger_require_decision
  AFTER INSERT OR UPDATE OF role ON public.messages
  DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.role = 'assistant' AND NOT NEW.metadata ? 'author_id')
  EXECUTE FUNCTION ops.require_decision();

-- The other end: a decision goes only together with its reply.
CREATE FUNCTION ops.keep_decision() RETURNS TRIGGER
LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM public.messages WHERE id = OLD.reply_message_id)
    AND NOT EXISTS (SELECT FROM public.decision_logs WHERE reply_message_id = OLD.reply_message_id) THEN
    RAISE EXCEPTION 'a reply would be left without a decision' USING
      ERRCODE = 'check_violation', CONSTRAINT = 'trigger_keep_decision', TABLE = 'decision_logs';
  END IF;
  RETURN NULL;
END;
$$;
COMMENT ON FUNCTION ops.keep_decision() IS 'Trigger: refuses to take the decision away that explains a reply.';

CREATE CONSTRAINT TRIGGER trigger_keep_decision
  AFTER DELETE OR UPDATE OF reply_message_id ON public.decision_logs
  DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.reply_message_id IS NOT NULL)
  EXECUTE FUNCTION ops.keep_decision();
