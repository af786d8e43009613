-- Programs that speak to Amal as to a model of OpenAI: what they show, and which conversation goes
-- on with the messages that they send again each time.

CREATE TABLE ops.api_keys (
  id UUID PRIMARY KEY,
  user_id UUID NOT NULL REFERENCES public.users (id) ON DELETE CASCADE,
  name VARCHAR(100) NOT NULL,
  scopes TEXT[] NOT NULL,
  secret_hash VARCHAR(64) NOT NULL,
  created_at TIMESTAMPTZ NOT NULL,
  last_used_at TIMESTAMPTZ,
  revoked_at TIMESTAMPTZ,
  CONSTRAINT uq_api_keys_secret_hash UNIQUE (secret_hash),
  CONSTRAINT chk_api_keys_name CHECK (BTRIM(name) <> ''),
  CONSTRAINT chk_api_keys_scopes CHECK (scopes <@ ARRAY['chat', 'models'] AND CARDINALITY(scopes) > 0),
  CONSTRAINT chk_api_keys_secret_hash CHECK (secret_hash ~ '^[0-9a-f]{64}$')
);
COMMENT ON TABLE ops.api_keys IS 'What programs show to use the API in the format of OpenAI.';
COMMENT ON COLUMN ops.api_keys.id IS 'UUIDv7 made by the application.';
COMMENT ON COLUMN ops.api_keys.user_id IS 'Whose key it is: what is written with it belongs to them.';
COMMENT ON COLUMN ops.api_keys.name IS 'What it is for, in the words of whoever has made it.';
COMMENT ON COLUMN ops.api_keys.scopes IS 'What it is good for: chat (to write), models (only to see which models there are).';
COMMENT ON COLUMN ops.api_keys.secret_hash IS 'SHA-256 of the secret, in hex; the secret itself is shown once and never stored.';
COMMENT ON COLUMN ops.api_keys.created_at IS 'When it was made.';
COMMENT ON COLUMN ops.api_keys.last_used_at IS 'When it was last shown, to a few minutes.';
COMMENT ON COLUMN ops.api_keys.revoked_at IS 'From then on it counts for nothing.';
CREATE INDEX idx_api_keys_user ON ops.api_keys (user_id);
CREATE INDEX idx_api_keys_created ON ops.api_keys (created_at DESC, id DESC);

-- Clients of OpenAI name no conversation: they send all its messages again. So it is found by them.
CREATE TABLE ops.completion_threads (
  conversation_id UUID PRIMARY KEY REFERENCES public.conversations (id) ON DELETE CASCADE,
  key_id UUID NOT NULL REFERENCES ops.api_keys (id) ON DELETE CASCADE,
  request_hash VARCHAR(64) NOT NULL,
  history_hash VARCHAR(64),
  used_at TIMESTAMPTZ NOT NULL,
  CONSTRAINT chk_completion_threads_request_hash CHECK (request_hash ~ '^[0-9a-f]{64}$'),
  CONSTRAINT chk_completion_threads_history_hash CHECK (history_hash ~ '^[0-9a-f]{64}$')
);
COMMENT ON TABLE ops.completion_threads IS 'Which conversation goes on with which messages of a program; holds no word of them.';
COMMENT ON COLUMN ops.completion_threads.conversation_id IS 'The conversation.';
COMMENT ON COLUMN ops.completion_threads.key_id IS 'What the program shows; no other key finds it.';
COMMENT ON COLUMN ops.completion_threads.request_hash IS 'SHA-256 of the messages of the last request, by which one that comes again is known.';
COMMENT ON COLUMN ops.completion_threads.history_hash IS 'SHA-256 of all messages so far, the last reply included; empty while it is being made.';
COMMENT ON COLUMN ops.completion_threads.used_at IS 'When its last request came, or was answered.';
CREATE INDEX idx_completion_threads_history ON ops.completion_threads (key_id, history_hash, used_at);
CREATE INDEX idx_completion_threads_request ON ops.completion_threads (key_id, request_hash, used_at);

GRANT SELECT, INSERT, UPDATE, DELETE ON ops.api_keys, ops.completion_threads TO amal_app;
GRANT SELECT (id, user_id, name, scopes, created_at, last_used_at, revoked_at) ON ops.api_keys TO amal_readonly;
