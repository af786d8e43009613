-- Every entry of the audit carries a code that only holders of a key outside the database can
-- compute, and is linked into a chain soon after its transaction: not in it, so that no writer
-- waits for another.

ALTER TABLE public.audit_logs
  ADD COLUMN key_id VARCHAR(40),
  ADD COLUMN mac BYTEA,
  ADD CONSTRAINT chk_audit_logs_mac CHECK ((mac IS NULL) = (key_id IS NULL)),
  ADD CONSTRAINT chk_audit_logs_mac_length CHECK (OCTET_LENGTH(mac) = 32);
COMMENT ON COLUMN public.audit_logs.key_id IS 'Which key mac was made with.';
COMMENT ON COLUMN public.audit_logs.mac IS 'HMAC-SHA-256 of the entry; without it somebody else has written the row.';

CREATE TABLE ops.audit_unlinked (
  entry_id UUID PRIMARY KEY
);
COMMENT ON TABLE ops.audit_unlinked IS 'Entries of the audit that wait to be linked into the chain, some seconds at most.';
COMMENT ON COLUMN ops.audit_unlinked.entry_id IS 'The entry.';

CREATE TABLE ops.audit_chain (
  position BIGINT PRIMARY KEY,
  entry_id UUID NOT NULL,
  key_id VARCHAR(40) NOT NULL,
  mac BYTEA NOT NULL,
  linked_at TIMESTAMPTZ NOT NULL,
  CONSTRAINT uq_audit_chain_entry UNIQUE (entry_id),
  CONSTRAINT chk_audit_chain_position CHECK (position > 0),
  CONSTRAINT chk_audit_chain_mac CHECK (OCTET_LENGTH(mac) = 32)
);
COMMENT ON TABLE ops.audit_chain IS 'The order of the audit, each link made with the one before it.';
COMMENT ON COLUMN ops.audit_chain.position IS 'From 1 on, without gaps.';
COMMENT ON COLUMN ops.audit_chain.entry_id IS 'The entry in audit_logs; no foreign key, or a removed entry would take its link along.';
COMMENT ON COLUMN ops.audit_chain.key_id IS 'Which key mac was made with.';
COMMENT ON COLUMN ops.audit_chain.mac IS 'HMAC-SHA-256 of the link before, the position and the entry.';
COMMENT ON COLUMN ops.audit_chain.linked_at IS 'When it was linked.';

GRANT SELECT, INSERT, DELETE ON ops.audit_unlinked TO amal_app;
GRANT SELECT, INSERT ON ops.audit_chain TO amal_app;
GRANT SELECT ON ops.audit_chain TO amal_readonly;
