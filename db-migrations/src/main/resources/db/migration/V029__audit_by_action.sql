-- Administrators ask for one kind of act, which may be rare among millions of others.
CREATE INDEX idx_audit_logs_action ON public.audit_logs (action, created_at DESC, id DESC);
