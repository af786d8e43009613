-- What keeps a turn from being lost or done twice. Technical, so in schema ops.

CREATE TABLE ops.pending_turns (
  message_id UUID PRIMARY KEY REFERENCES public.messages (id) ON DELETE CASCADE,
  held_until TIMESTAMPTZ NOT NULL
);
COMMENT ON TABLE ops.pending_turns IS
  'Messages that are still owed an answer; a row goes when the answer is stored, so the table stays small.';
COMMENT ON COLUMN ops.pending_turns.message_id IS 'The person''s message.';
COMMENT ON COLUMN ops.pending_turns.held_until IS 'Until then somebody is working on it; afterwards another may take over.';

CREATE INDEX idx_pending_turns_held_until ON ops.pending_turns (held_until);

CREATE TABLE ops.idempotency_keys (
  owner_id UUID NOT NULL REFERENCES public.users (id) ON DELETE CASCADE,
  key VARCHAR(255) NOT NULL,
  request_hash VARCHAR(64) NOT NULL,
  resource_id UUID NOT NULL,
  created_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  CONSTRAINT pk_idempotency_keys PRIMARY KEY (owner_id, key),
  CONSTRAINT chk_idempotency_keys_key CHECK (LENGTH(key) > 0)
);
COMMENT ON TABLE ops.idempotency_keys IS 'Which creating request made what, so that repeating it makes nothing new.';
COMMENT ON COLUMN ops.idempotency_keys.owner_id IS 'Whose key it is.';
COMMENT ON COLUMN ops.idempotency_keys.key IS 'As the client chose it.';
COMMENT ON COLUMN ops.idempotency_keys.request_hash IS 'SHA-256 of method, path and body, in hex.';
COMMENT ON COLUMN ops.idempotency_keys.resource_id IS 'What the request created.';
COMMENT ON COLUMN ops.idempotency_keys.created_at IS 'When.';

CREATE INDEX idx_idempotency_keys_created_at ON ops.idempotency_keys (created_at);
