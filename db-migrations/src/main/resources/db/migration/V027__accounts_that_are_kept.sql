-- Accounts that people make themselves, sessions that are renewed and revoked, and what keeps
-- others out.

ALTER TABLE public.users
  ADD COLUMN pending_email public.email_address,
  ADD COLUMN email_verified_at TIMESTAMPTZ,
  ADD COLUMN totp_secret VARCHAR(255),
  ADD COLUMN totp_confirmed_at TIMESTAMPTZ,
  ADD COLUMN totp_last_step BIGINT,
  ADD CONSTRAINT chk_users_email_verified CHECK (email_verified_at IS NULL OR email IS NOT NULL OR deleted_at IS NOT NULL),
  ADD CONSTRAINT chk_users_totp CHECK (totp_secret IS NOT NULL OR (totp_confirmed_at IS NULL AND totp_last_step IS NULL));
COMMENT ON COLUMN public.users.pending_email IS
  'An address that they have given and not yet shown to be theirs; somebody else may hold it.';
COMMENT ON COLUMN public.users.email_verified_at IS 'When they have shown that they read the address.';
COMMENT ON COLUMN public.users.totp_secret IS
  'What their second factor computes codes from (RFC 6238), encrypted with a key that is not in the database.';
COMMENT ON COLUMN public.users.totp_confirmed_at IS 'Since when signing in needs a code; empty while it is being set up.';
COMMENT ON COLUMN public.users.totp_last_step IS 'The time step of the last code that was used; none works twice.';

-- One row a token. A family is what begins with one sign-in and ends as a whole.
ALTER TABLE public.user_sessions
  ADD COLUMN family_id UUID,
  ADD COLUMN kind VARCHAR(20) NOT NULL DEFAULT 'access',
  ADD COLUMN refresh_hash VARCHAR(64),
  ADD COLUMN refresh_expires_at TIMESTAMPTZ,
  ADD COLUMN spent_at TIMESTAMPTZ,
  ADD COLUMN revoked_at TIMESTAMPTZ,
  ADD COLUMN client VARCHAR(100),
  ADD CONSTRAINT uq_user_sessions_refresh_hash UNIQUE (refresh_hash),
  ADD CONSTRAINT chk_user_sessions_kind CHECK (kind IN ('access', 'cookie')),
  ADD CONSTRAINT chk_user_sessions_refresh_hash CHECK (refresh_hash ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT chk_user_sessions_refresh CHECK ((refresh_hash IS NULL) = (refresh_expires_at IS NULL)),
  ADD CONSTRAINT chk_user_sessions_spent CHECK (spent_at IS NULL OR refresh_hash IS NOT NULL);
ALTER TABLE public.user_sessions DISABLE TRIGGER USER;
UPDATE public.user_sessions SET family_id = id;
ALTER TABLE public.user_sessions ENABLE TRIGGER USER;
ALTER TABLE public.user_sessions
  ALTER COLUMN family_id SET DEFAULT ops.new_id(),
  ALTER COLUMN family_id SET NOT NULL;
COMMENT ON COLUMN public.user_sessions.family_id IS 'Shared by all tokens that came of one sign-in; they are revoked together.';
COMMENT ON COLUMN public.user_sessions.kind IS 'access (a program sends it) or cookie (a browser keeps it).';
COMMENT ON COLUMN public.user_sessions.refresh_hash IS 'SHA-256 of the token that renews this one, in hex.';
COMMENT ON COLUMN public.user_sessions.refresh_expires_at IS 'From then on it renews nothing.';
COMMENT ON COLUMN public.user_sessions.spent_at IS 'When it was renewed; whoever does so again has stolen it, or was stolen from.';
COMMENT ON COLUMN public.user_sessions.revoked_at IS 'When somebody ended it before its time.';
COMMENT ON COLUMN public.user_sessions.client IS 'What signed in, as far as people tell their own devices apart: Firefox, Android.';

ALTER TABLE public.magic_links
  DROP CONSTRAINT chk_magic_links_purpose,
  ADD CONSTRAINT chk_magic_links_purpose CHECK (purpose IN ('sign_in', 'password_reset', 'email_verification'));
COMMENT ON COLUMN public.magic_links.purpose IS 'sign_in, password_reset or email_verification.';

-- Links that somebody has asked for. Known and unknown addresses take the same way in, so that
-- nobody learns from the answer, or from its time, who has an account.
CREATE TABLE ops.link_requests (
  id UUID PRIMARY KEY,
  email public.email_address NOT NULL,
  purpose VARCHAR(20) NOT NULL,
  user_id UUID REFERENCES public.users (id) ON DELETE CASCADE,
  due_at TIMESTAMPTZ NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  created_at TIMESTAMPTZ NOT NULL,
  CONSTRAINT chk_link_requests_purpose CHECK (purpose IN ('sign_in', 'password_reset', 'email_verification')),
  CONSTRAINT chk_link_requests_attempts CHECK (attempts >= 0)
);
COMMENT ON TABLE ops.link_requests IS 'Links by e-mail that somebody has asked for; a row goes when its letter has gone, or when nobody has that address.';
COMMENT ON COLUMN ops.link_requests.id IS 'UUIDv7 made by the application.';
COMMENT ON COLUMN ops.link_requests.email IS 'Where to; perhaps nobody''s.';
COMMENT ON COLUMN ops.link_requests.purpose IS 'sign_in, password_reset or email_verification.';
COMMENT ON COLUMN ops.link_requests.user_id IS 'Who has given the address and is to show that it is theirs; empty for the other purposes.';
COMMENT ON COLUMN ops.link_requests.due_at IS 'When it is to be sent, or tried again.';
COMMENT ON COLUMN ops.link_requests.attempts IS 'How often it was tried.';
COMMENT ON COLUMN ops.link_requests.created_at IS 'When it was asked for.';
CREATE INDEX idx_link_requests_due ON ops.link_requests (due_at, id);
CREATE INDEX idx_link_requests_user ON ops.link_requests (user_id) WHERE user_id IS NOT NULL;

-- Passwords and codes that were wrong.
CREATE TABLE ops.sign_in_attempts (
  subject VARCHAR(64) PRIMARY KEY,
  failures INTEGER NOT NULL,
  blocked_until TIMESTAMPTZ,
  known_until TIMESTAMPTZ,
  forget_at TIMESTAMPTZ NOT NULL,
  CONSTRAINT chk_sign_in_attempts_subject CHECK (subject ~ '^[0-9a-f]{64}$'),
  CONSTRAINT chk_sign_in_attempts_failures CHECK (failures >= 0)
);
COMMENT ON TABLE ops.sign_in_attempts IS 'How often signing in has failed, by account, and by account and network address; no row says whose it is.';
COMMENT ON COLUMN ops.sign_in_attempts.subject IS 'HMAC-SHA-256 of whom it is about, with a key that is not in the database, in hex.';
COMMENT ON COLUMN ops.sign_in_attempts.failures IS 'Failures in a row.';
COMMENT ON COLUMN ops.sign_in_attempts.blocked_until IS 'Until then no password is looked at.';
COMMENT ON COLUMN ops.sign_in_attempts.known_until IS 'Until then whoever comes from there is not held up by what others do.';
COMMENT ON COLUMN ops.sign_in_attempts.forget_at IS 'From then on the row counts for nothing.';
CREATE INDEX idx_sign_in_attempts_forget ON ops.sign_in_attempts (forget_at);

-- What signs in once in the place of a lost second factor.
CREATE TABLE ops.recovery_codes (
  user_id UUID NOT NULL REFERENCES public.users (id) ON DELETE CASCADE,
  code_hash VARCHAR(64) NOT NULL,
  created_at TIMESTAMPTZ NOT NULL,
  CONSTRAINT pk_recovery_codes PRIMARY KEY (user_id, code_hash),
  CONSTRAINT chk_recovery_codes_hash CHECK (code_hash ~ '^[0-9a-f]{64}$')
);
COMMENT ON TABLE ops.recovery_codes IS 'Codes that sign in once in the place of a lost second factor; a row goes when its code is used.';
COMMENT ON COLUMN ops.recovery_codes.user_id IS 'Whose code it is.';
COMMENT ON COLUMN ops.recovery_codes.code_hash IS 'SHA-256 of the code, in hex.';
COMMENT ON COLUMN ops.recovery_codes.created_at IS 'When it was given out.';

GRANT SELECT, INSERT, UPDATE, DELETE ON ops.link_requests, ops.sign_in_attempts, ops.recovery_codes TO amal_app;
GRANT SELECT (pending_email, email_verified_at, totp_confirmed_at) ON public.users TO amal_readonly;
GRANT SELECT (family_id, kind, refresh_expires_at, spent_at, revoked_at, client) ON public.user_sessions TO amal_readonly;
