-- What people prefer, the links they sign in by, and what they ask about their data.

-- Ids come from the application. Rows that somebody writes by SQL get the same kind: a UUIDv7
-- (RFC 9562, section 5.7), a millisecond of time and then chance.
CREATE FUNCTION ops.new_id() RETURNS UUID
LANGUAGE sql VOLATILE PARALLEL SAFE AS $$
  SELECT encode(
    substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::BIGINT) FROM 3)
      -- a random UUID says version 4; two bits more make it 7
      || substring(set_bit(set_bit(uuid_send(gen_random_uuid()), 52, 1), 53, 1) FROM 7),
    'hex')::UUID
$$;
COMMENT ON FUNCTION ops.new_id() IS 'A UUIDv7 for rows that are written by SQL.';

CREATE TABLE public.user_preferences (
  user_id UUID PRIMARY KEY REFERENCES public.users (id) ON DELETE CASCADE,
  theme VARCHAR(20) NOT NULL DEFAULT 'system',
  text_size VARCHAR(20) NOT NULL DEFAULT 'normal',
  reduced_motion BOOLEAN NOT NULL DEFAULT FALSE,
  default_mode VARCHAR(20) NOT NULL DEFAULT 'AUTO' REFERENCES public.conversation_modes (code),
  email_notifications BOOLEAN NOT NULL DEFAULT FALSE,
  created_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  updated_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  CONSTRAINT chk_user_preferences_theme CHECK (theme IN ('system', 'light', 'dark')),
  CONSTRAINT chk_user_preferences_text_size CHECK (text_size IN ('normal', 'large', 'larger'))
);
COMMENT ON TABLE public.user_preferences IS 'How people like it; a user without a row has the defaults.';
COMMENT ON COLUMN public.user_preferences.user_id IS 'Whose preferences they are.';
COMMENT ON COLUMN public.user_preferences.theme IS 'Colours of the pages: system, light or dark.';
COMMENT ON COLUMN public.user_preferences.text_size IS 'normal, large or larger.';
COMMENT ON COLUMN public.user_preferences.reduced_motion IS 'Whether the pages should keep still.';
COMMENT ON COLUMN public.user_preferences.default_mode IS 'The mode of a new conversation.';
COMMENT ON COLUMN public.user_preferences.email_notifications IS 'Whether a human''s reply may be announced by e-mail; nothing of its content is.';
COMMENT ON COLUMN public.user_preferences.created_at IS 'When they first chose something.';
COMMENT ON COLUMN public.user_preferences.updated_at IS 'When this row last changed.';

CREATE TABLE public.magic_links (
  id UUID PRIMARY KEY DEFAULT ops.new_id(),
  user_id UUID NOT NULL REFERENCES public.users (id) ON DELETE CASCADE,
  purpose VARCHAR(20) NOT NULL DEFAULT 'sign_in',
  token_hash VARCHAR(64) NOT NULL,
  expires_at TIMESTAMPTZ NOT NULL,
  used_at TIMESTAMPTZ,
  created_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  updated_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  CONSTRAINT uq_magic_links_token_hash UNIQUE (token_hash),
  CONSTRAINT chk_magic_links_token_hash CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  CONSTRAINT chk_magic_links_purpose CHECK (purpose IN ('sign_in', 'password_reset'))
);
COMMENT ON TABLE public.magic_links IS 'Links sent by e-mail that sign in, or set a new password, once.';
COMMENT ON COLUMN public.magic_links.id IS 'UUIDv7 made by the application.';
COMMENT ON COLUMN public.magic_links.user_id IS 'Whom it signs in.';
COMMENT ON COLUMN public.magic_links.purpose IS 'sign_in or password_reset.';
COMMENT ON COLUMN public.magic_links.token_hash IS 'SHA-256 of the token in the link, in hex; the token itself is never stored.';
COMMENT ON COLUMN public.magic_links.expires_at IS 'From then on it counts for nothing.';
COMMENT ON COLUMN public.magic_links.used_at IS 'When it was used; it counts once.';
COMMENT ON COLUMN public.magic_links.created_at IS 'When it was asked for.';
COMMENT ON COLUMN public.magic_links.updated_at IS 'When this row last changed.';

CREATE INDEX idx_magic_links_user_id ON public.magic_links (user_id);
CREATE INDEX idx_magic_links_expires_at ON public.magic_links (expires_at);

CREATE FUNCTION public.cleanup_expired_magic_links() RETURNS INTEGER
LANGUAGE plpgsql AS $$
DECLARE
  deleted INTEGER;
BEGIN
  DELETE FROM public.magic_links WHERE expires_at < NOW() - INTERVAL '7 days';
  GET DIAGNOSTICS deleted = ROW_COUNT;
  RETURN deleted;
END;
$$;
COMMENT ON FUNCTION public.cleanup_expired_magic_links() IS
  'Deletes magic links that expired more than 7 days ago; returns how many.';

CREATE TABLE public.privacy_requests (
  id UUID PRIMARY KEY DEFAULT ops.new_id(),
  user_id UUID REFERENCES public.users (id) ON DELETE SET NULL,
  kind VARCHAR(20) NOT NULL,
  status VARCHAR(20) NOT NULL DEFAULT 'received',
  due_at TIMESTAMPTZ NOT NULL DEFAULT NOW() + INTERVAL '1 month',
  completed_at TIMESTAMPTZ,
  refusal_reason TEXT,
  created_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  updated_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  CONSTRAINT chk_privacy_requests_kind
    CHECK (kind IN ('export', 'erasure', 'rectification', 'consent_withdrawal')),
  CONSTRAINT chk_privacy_requests_status CHECK (status IN ('received', 'in_progress', 'done', 'refused')),
  CONSTRAINT chk_privacy_requests_completed
    CHECK ((status IN ('done', 'refused')) = (completed_at IS NOT NULL)),
  CONSTRAINT chk_privacy_requests_refusal
    CHECK ((status = 'refused') = (refusal_reason IS NOT NULL)),
  CONSTRAINT chk_privacy_requests_due CHECK (due_at >= created_at)
);
COMMENT ON TABLE public.privacy_requests IS 'What people asked about their own data, and what became of it.';
COMMENT ON COLUMN public.privacy_requests.id IS 'UUIDv7 made by the application.';
COMMENT ON COLUMN public.privacy_requests.user_id IS 'Who asked; empty once they were erased.';
COMMENT ON COLUMN public.privacy_requests.kind IS 'export, erasure, rectification or consent_withdrawal.';
COMMENT ON COLUMN public.privacy_requests.status IS 'received, in_progress, done or refused.';
COMMENT ON COLUMN public.privacy_requests.due_at IS 'To be answered by then: within one month (GDPR, article 12, paragraph 3).';
COMMENT ON COLUMN public.privacy_requests.completed_at IS 'When it was done or refused.';
COMMENT ON COLUMN public.privacy_requests.refusal_reason IS 'Why it was refused.';
COMMENT ON COLUMN public.privacy_requests.created_at IS 'When it was received.';
COMMENT ON COLUMN public.privacy_requests.updated_at IS 'When this row last changed.';

CREATE INDEX idx_privacy_requests_user_id ON public.privacy_requests (user_id);
CREATE INDEX idx_privacy_requests_open ON public.privacy_requests (due_at)
  WHERE status IN ('received', 'in_progress');

CREATE TRIGGER update_user_preferences_updated_at BEFORE UPDATE ON public.user_preferences
  FOR EACH ROW EXECUTE FUNCTION public.update_updated_at_column();
CREATE TRIGGER update_magic_links_updated_at BEFORE UPDATE ON public.magic_links
  FOR EACH ROW EXECUTE FUNCTION public.update_updated_at_column();
CREATE TRIGGER update_privacy_requests_updated_at BEFORE UPDATE ON public.privacy_requests
  FOR EACH ROW EXECUTE FUNCTION public.update_updated_at_column();

-- The seed's query for active users with recent activity.
CREATE INDEX idx_users_last_login_at ON public.users (last_login_at DESC)
  WHERE is_active AND deleted_at IS NULL;

-- When a person or a conversation is erased, what was deleted recoverably has to be found too. The
-- earlier indexes left it out, so that an erasure read the whole table.
DROP INDEX public.idx_conversations_user_updated;
CREATE INDEX idx_conversations_user_updated ON public.conversations (user_id, updated_at DESC, id DESC);
DROP INDEX public.idx_messages_conversation_id;
CREATE INDEX idx_messages_conversation_id ON public.messages (conversation_id, created_at, id);
DROP INDEX public.idx_support_tickets_user_created;
CREATE INDEX idx_support_tickets_user_created ON public.support_tickets (user_id, created_at DESC, id DESC);
