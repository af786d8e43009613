-- What people thought of a reply, and what reviewers thought of a document.

CREATE TABLE public.message_feedback (
  id UUID PRIMARY KEY DEFAULT ops.new_id(),
  message_id UUID NOT NULL REFERENCES public.messages (id) ON DELETE CASCADE,
  user_id UUID NOT NULL REFERENCES public.users (id) ON DELETE CASCADE,
  rating VARCHAR(20) NOT NULL,
  comment TEXT,
  created_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  updated_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  CONSTRAINT uq_message_feedback_message_user UNIQUE (message_id, user_id),
  CONSTRAINT chk_message_feedback_rating CHECK (rating IN ('helpful', 'not_helpful')),
  CONSTRAINT chk_message_feedback_comment CHECK (LENGTH(comment) BETWEEN 1 AND 2000)
);
COMMENT ON TABLE public.message_feedback IS 'Whether a reply helped: one opinion a person and reply.';
COMMENT ON COLUMN public.message_feedback.id IS 'UUIDv7 made by the application.';
COMMENT ON COLUMN public.message_feedback.message_id IS 'The reply.';
COMMENT ON COLUMN public.message_feedback.user_id IS 'Whose opinion it is.';
COMMENT ON COLUMN public.message_feedback.rating IS 'helpful or not_helpful.';
COMMENT ON COLUMN public.message_feedback.comment IS 'What they said about it, up to 2,000 characters.';
COMMENT ON COLUMN public.message_feedback.created_at IS 'When they first said so.';
COMMENT ON COLUMN public.message_feedback.updated_at IS 'When this row last changed.';

CREATE INDEX idx_message_feedback_user_id ON public.message_feedback (user_id);

CREATE TRIGGER update_message_feedback_updated_at BEFORE UPDATE ON public.message_feedback
  FOR EACH ROW EXECUTE FUNCTION public.update_updated_at_column();

ALTER TABLE public.documents
  ADD COLUMN reviewed_on DATE,
  ADD COLUMN review_due_on DATE,
  ADD CONSTRAINT chk_documents_review_due CHECK (review_due_on > reviewed_on);
COMMENT ON COLUMN public.documents.reviewed_on IS 'The day of the review that counts.';
COMMENT ON COLUMN public.documents.review_due_on IS 'The last day on which that review counts; afterwards no answer uses the document until it was reviewed again. Empty: for good.';

CREATE INDEX idx_documents_review ON public.documents (review_status, created_at DESC, id DESC)
  WHERE deleted_at IS NULL;
CREATE INDEX idx_documents_review_due_on ON public.documents (review_due_on)
  WHERE review_due_on IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX idx_documents_created_by ON public.documents (created_by) WHERE created_by IS NOT NULL;

CREATE TABLE public.document_reviews (
  id UUID PRIMARY KEY DEFAULT ops.new_id(),
  document_id UUID NOT NULL REFERENCES public.documents (id) ON DELETE CASCADE,
  reviewer_id UUID REFERENCES public.users (id) ON DELETE SET NULL,
  verdict VARCHAR(20) NOT NULL,
  note TEXT,
  created_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  updated_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  CONSTRAINT chk_document_reviews_verdict CHECK (verdict IN ('approved', 'rejected')),
  CONSTRAINT chk_document_reviews_note CHECK (LENGTH(note) BETWEEN 1 AND 2000)
);
COMMENT ON TABLE public.document_reviews IS 'Every review of a document; the last one counts.';
COMMENT ON COLUMN public.document_reviews.id IS 'UUIDv7 made by the application.';
COMMENT ON COLUMN public.document_reviews.document_id IS 'The document.';
COMMENT ON COLUMN public.document_reviews.reviewer_id IS 'Who reviewed it; empty once they were erased.';
COMMENT ON COLUMN public.document_reviews.verdict IS 'approved or rejected.';
COMMENT ON COLUMN public.document_reviews.note IS 'Why, up to 2,000 characters.';
COMMENT ON COLUMN public.document_reviews.created_at IS 'When.';
COMMENT ON COLUMN public.document_reviews.updated_at IS 'When this row last changed.';

CREATE INDEX idx_document_reviews_document ON public.document_reviews (document_id, created_at DESC);
CREATE INDEX idx_document_reviews_reviewer ON public.document_reviews (reviewer_id);

CREATE TRIGGER update_document_reviews_updated_at BEFORE UPDATE ON public.document_reviews
  FOR EACH ROW EXECUTE FUNCTION public.update_updated_at_column();
