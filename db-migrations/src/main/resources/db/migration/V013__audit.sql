-- Who did what. Rows are only ever added; V018 gives the application no right to do otherwise.

CREATE TABLE public.audit_logs (
  id UUID PRIMARY KEY DEFAULT ops.new_id(),
  actor_id UUID,
  action VARCHAR(100) NOT NULL,
  entity_type VARCHAR(50) NOT NULL,
  entity_id UUID,
  details JSONB NOT NULL DEFAULT '{}',
  request_id VARCHAR(64),
  created_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  updated_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  CONSTRAINT chk_audit_logs_action CHECK (action ~ '^[a-z]+([._][a-z]+)*$'),
  CONSTRAINT chk_audit_logs_entity_type CHECK (entity_type ~ '^[a-z]+(_[a-z]+)*$'),
  CONSTRAINT chk_audit_logs_details CHECK (jsonb_typeof(details) = 'object')
);
COMMENT ON TABLE public.audit_logs IS 'Who did what, when. Never changed; survives what it tells of.';
COMMENT ON COLUMN public.audit_logs.id IS 'UUIDv7 made by the application.';
COMMENT ON COLUMN public.audit_logs.actor_id IS 'Who did it; no foreign key, since the row outlives the user. Empty for Amal itself.';
COMMENT ON COLUMN public.audit_logs.action IS 'What was done, as document.approved.';
COMMENT ON COLUMN public.audit_logs.entity_type IS 'To what kind of thing, as document.';
COMMENT ON COLUMN public.audit_logs.entity_id IS 'To which one; no foreign key, for the same reason.';
COMMENT ON COLUMN public.audit_logs.details IS 'What else there is to know: codes and ids, never anybody''s words.';
COMMENT ON COLUMN public.audit_logs.request_id IS 'The X-Request-Id of the request that did it.';
COMMENT ON COLUMN public.audit_logs.created_at IS 'When.';
COMMENT ON COLUMN public.audit_logs.updated_at IS 'As created_at; here because every core table has it.';

CREATE INDEX idx_audit_logs_created_at ON public.audit_logs (created_at DESC, id DESC);
CREATE INDEX idx_audit_logs_actor ON public.audit_logs (actor_id, created_at DESC);
CREATE INDEX idx_audit_logs_entity ON public.audit_logs (entity_type, entity_id, created_at DESC);

CREATE TRIGGER update_audit_logs_updated_at BEFORE UPDATE ON public.audit_logs
  FOR EACH ROW EXECUTE FUNCTION public.update_updated_at_column();
