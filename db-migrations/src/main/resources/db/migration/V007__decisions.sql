-- What was decided about each message and why, and what each reply rests on.

CREATE TABLE public.decision_logs (
  id UUID PRIMARY KEY,
  conversation_id UUID NOT NULL REFERENCES public.conversations (id) ON DELETE CASCADE,
  message_id UUID NOT NULL REFERENCES public.messages (id) ON DELETE CASCADE,
  reply_message_id UUID NOT NULL REFERENCES public.messages (id) ON DELETE CASCADE,
  ticket_id UUID REFERENCES public.support_tickets (id) ON DELETE SET NULL,
  decision VARCHAR(20) NOT NULL,
  crisis BOOLEAN NOT NULL,
  out_of_scope BOOLEAN NOT NULL,
  category VARCHAR(50) REFERENCES public.ticket_categories (code),
  reason TEXT NOT NULL,
  reason_code VARCHAR(50) NOT NULL,
  confidence DOUBLE PRECISION NOT NULL,
  model_used VARCHAR(255) NOT NULL,
  policy_version VARCHAR(50) NOT NULL,
  signals JSONB NOT NULL,
  created_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  updated_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  CONSTRAINT uq_decision_logs_message UNIQUE (message_id),
  CONSTRAINT uq_decision_logs_reply UNIQUE (reply_message_id),
  CONSTRAINT chk_decision_logs_decision CHECK (decision IN ('rag', 'support')),
  CONSTRAINT chk_decision_logs_crisis CHECK (NOT crisis OR (decision = 'support' AND category = 'crisis')),
  CONSTRAINT chk_decision_logs_out_of_scope CHECK (NOT out_of_scope OR decision = 'rag'),
  CONSTRAINT chk_decision_logs_category CHECK ((category IS NOT NULL) = (decision = 'support')),
  CONSTRAINT chk_decision_logs_confidence CHECK (confidence >= 0 AND confidence <= 1)
);
COMMENT ON TABLE public.decision_logs IS 'Every decision about a message, with the signals it was made from.';
COMMENT ON COLUMN public.decision_logs.id IS 'UUIDv7 made by the application.';
COMMENT ON COLUMN public.decision_logs.conversation_id IS 'Where it was made.';
COMMENT ON COLUMN public.decision_logs.message_id IS 'The person''s message that was decided on.';
COMMENT ON COLUMN public.decision_logs.reply_message_id IS 'What they got in return.';
COMMENT ON COLUMN public.decision_logs.ticket_id IS 'The ticket that came of it.';
COMMENT ON COLUMN public.decision_logs.decision IS 'rag: answered; support: a human was brought in.';
COMMENT ON COLUMN public.decision_logs.crisis IS 'Whether somebody is in danger.';
COMMENT ON COLUMN public.decision_logs.out_of_scope IS 'Whether the message is not what the service is for.';
COMMENT ON COLUMN public.decision_logs.category IS 'What the ticket is about; set exactly for support.';
COMMENT ON COLUMN public.decision_logs.reason IS 'The reason as a sentence in Arabic, made from reason_code.';
COMMENT ON COLUMN public.decision_logs.reason_code IS 'The name of the rule that decided.';
COMMENT ON COLUMN public.decision_logs.confidence IS 'How likely the decision is right, 0 to 1.';
COMMENT ON COLUMN public.decision_logs.model_used IS 'The models that had a part in it; rules when none had.';
COMMENT ON COLUMN public.decision_logs.policy_version IS 'The version of the decision policy.';
COMMENT ON COLUMN public.decision_logs.signals IS 'All that the decision is a function of; no word of the message.';
COMMENT ON COLUMN public.decision_logs.created_at IS 'When it was made.';
COMMENT ON COLUMN public.decision_logs.updated_at IS 'When this row last changed.';

CREATE INDEX idx_decision_logs_conversation ON public.decision_logs (conversation_id, created_at DESC);
CREATE INDEX idx_decision_logs_created_at ON public.decision_logs (created_at DESC);

CREATE TRIGGER update_decision_logs_updated_at BEFORE UPDATE ON public.decision_logs
  FOR EACH ROW EXECUTE FUNCTION public.update_updated_at_column();

CREATE TABLE public.message_citations (
  message_id UUID NOT NULL REFERENCES public.messages (id) ON DELETE CASCADE,
  position SMALLINT NOT NULL,
  document_id UUID NOT NULL REFERENCES public.documents (id),
  chunk_id UUID NOT NULL REFERENCES public.document_chunks (id),
  title VARCHAR(500) NOT NULL,
  chunk_index INTEGER NOT NULL,
  similarity DOUBLE PRECISION NOT NULL,
  quote TEXT NOT NULL,
  created_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  updated_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  CONSTRAINT pk_message_citations PRIMARY KEY (message_id, position),
  CONSTRAINT chk_message_citations_position CHECK (position >= 0),
  CONSTRAINT chk_message_citations_similarity CHECK (similarity >= -1 AND similarity <= 1),
  CONSTRAINT chk_message_citations_quote CHECK (LENGTH(quote) > 0)
);
COMMENT ON TABLE public.message_citations IS 'What each reply rests on.';
COMMENT ON COLUMN public.message_citations.message_id IS 'The reply.';
COMMENT ON COLUMN public.message_citations.position IS 'The place of the citation in the reply, from 0.';
COMMENT ON COLUMN public.message_citations.document_id IS 'The document that is cited.';
COMMENT ON COLUMN public.message_citations.chunk_id IS 'The chunk that is cited.';
COMMENT ON COLUMN public.message_citations.title IS 'The document''s title at that time.';
COMMENT ON COLUMN public.message_citations.chunk_index IS 'The chunk''s place in the document at that time.';
COMMENT ON COLUMN public.message_citations.similarity IS 'How near the chunk is to the question, -1 to 1.';
COMMENT ON COLUMN public.message_citations.quote IS 'Stands word for word in the chunk.';
COMMENT ON COLUMN public.message_citations.created_at IS 'When the reply was made.';
COMMENT ON COLUMN public.message_citations.updated_at IS 'When this row last changed.';

CREATE INDEX idx_message_citations_document ON public.message_citations (document_id);
CREATE INDEX idx_message_citations_chunk ON public.message_citations (chunk_id);

CREATE TRIGGER update_message_citations_updated_at BEFORE UPDATE ON public.message_citations
  FOR EACH ROW EXECUTE FUNCTION public.update_updated_at_column();
