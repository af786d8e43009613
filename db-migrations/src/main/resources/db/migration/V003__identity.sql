-- Users, guests included, and their sessions.

CREATE TABLE public.users (
  id UUID PRIMARY KEY,
  email public.email_address,
  password_hash VARCHAR(255),
  name VARCHAR(255),
  role VARCHAR(20) NOT NULL DEFAULT 'user',
  is_guest BOOLEAN NOT NULL DEFAULT FALSE,
  locale public.locale_code NOT NULL DEFAULT 'ar-DZ',
  timezone public.timezone_name NOT NULL DEFAULT 'Africa/Algiers',
  consent_data_storage BOOLEAN NOT NULL DEFAULT FALSE,
  consent_timestamp TIMESTAMPTZ,
  is_active BOOLEAN NOT NULL DEFAULT TRUE,
  last_login_at TIMESTAMPTZ,
  created_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  updated_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  deleted_at TIMESTAMPTZ,
  CONSTRAINT chk_consent CHECK (
    (consent_data_storage = FALSE) OR
    (consent_data_storage = TRUE AND consent_timestamp IS NOT NULL)),
  CONSTRAINT chk_users_role CHECK (role IN ('user', 'agent', 'editor', 'reviewer', 'analyst', 'admin')),
  CONSTRAINT chk_users_address CHECK (is_guest OR email IS NOT NULL OR deleted_at IS NOT NULL)
);
COMMENT ON TABLE public.users IS 'Everybody who uses Amal: people who write, guests among them, and the team.';
COMMENT ON COLUMN public.users.id IS 'UUIDv7 made by the application.';
COMMENT ON COLUMN public.users.email IS 'Unique among users that are not deleted; a guest has none.';
COMMENT ON COLUMN public.users.password_hash IS 'bcrypt; empty for guests and for those who sign in by link.';
COMMENT ON COLUMN public.users.name IS 'What they want to be called.';
COMMENT ON COLUMN public.users.role IS 'What they may do.';
COMMENT ON COLUMN public.users.is_guest IS 'Writes without an account.';
COMMENT ON COLUMN public.users.locale IS 'The language of messages to them.';
COMMENT ON COLUMN public.users.timezone IS 'Where their clock stands.';
COMMENT ON COLUMN public.users.consent_data_storage IS 'Whether they agreed that what they write may be used beyond answering them.';
COMMENT ON COLUMN public.users.consent_timestamp IS 'When they agreed.';
COMMENT ON COLUMN public.users.is_active IS 'Whether they may sign in.';
COMMENT ON COLUMN public.users.last_login_at IS 'When they last signed in.';
COMMENT ON COLUMN public.users.created_at IS 'When they first came.';
COMMENT ON COLUMN public.users.updated_at IS 'When this row last changed.';
COMMENT ON COLUMN public.users.deleted_at IS 'When they were deleted, recoverably.';

CREATE UNIQUE INDEX idx_users_email ON public.users (email) WHERE deleted_at IS NULL;
CREATE INDEX idx_users_active ON public.users (is_active);
CREATE INDEX idx_users_created_at ON public.users (created_at DESC);

CREATE TRIGGER update_users_updated_at BEFORE UPDATE ON public.users
  FOR EACH ROW EXECUTE FUNCTION public.update_updated_at_column();

CREATE TABLE public.user_sessions (
  id UUID PRIMARY KEY,
  user_id UUID NOT NULL REFERENCES public.users (id) ON DELETE CASCADE,
  token_hash VARCHAR(64) NOT NULL,
  expires_at TIMESTAMPTZ NOT NULL,
  created_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  updated_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  CONSTRAINT uq_user_sessions_token_hash UNIQUE (token_hash),
  CONSTRAINT chk_user_sessions_token_hash CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  CONSTRAINT chk_user_sessions_expiry CHECK (expires_at > created_at)
);
COMMENT ON TABLE public.user_sessions IS 'Signed-in times.';
COMMENT ON COLUMN public.user_sessions.id IS 'UUIDv7 made by the application.';
COMMENT ON COLUMN public.user_sessions.user_id IS 'Whose session it is.';
COMMENT ON COLUMN public.user_sessions.token_hash IS 'SHA-256 of the token, in hex; the token itself is never stored.';
COMMENT ON COLUMN public.user_sessions.expires_at IS 'From then on it counts for nothing.';
COMMENT ON COLUMN public.user_sessions.created_at IS 'When it began.';
COMMENT ON COLUMN public.user_sessions.updated_at IS 'When this row last changed.';

CREATE INDEX idx_user_sessions_user_id ON public.user_sessions (user_id);
CREATE INDEX idx_user_sessions_expires_at ON public.user_sessions (expires_at);

CREATE TRIGGER update_user_sessions_updated_at BEFORE UPDATE ON public.user_sessions
  FOR EACH ROW EXECUTE FUNCTION public.update_updated_at_column();
