-- Documents have versions: what was cited stays readable, and what nobody has reviewed is never used.

ALTER TABLE public.documents
  ADD COLUMN version INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN changed_by UUID REFERENCES public.users (id) ON DELETE SET NULL,
  ADD COLUMN personal_data JSONB NOT NULL DEFAULT '[]',
  ADD CONSTRAINT chk_documents_version CHECK (version >= 1),
  ADD CONSTRAINT chk_documents_personal_data CHECK (jsonb_typeof(personal_data) = 'array');
COMMENT ON COLUMN public.documents.version IS
  'From 1; another text, title or language makes the next, which waits for a review.';
COMMENT ON COLUMN public.documents.changed_by IS 'Who made this version; empty for the first.';
COMMENT ON COLUMN public.documents.personal_data IS
  'What was masked: [{"kind", "start", "end"}], in characters of the content; never the data itself.';

CREATE INDEX idx_documents_created_at ON public.documents (created_at DESC, id DESC)
  WHERE deleted_at IS NULL;
CREATE INDEX idx_documents_changed_by ON public.documents (changed_by) WHERE changed_by IS NOT NULL;

CREATE TABLE ops.document_versions (
  document_id UUID NOT NULL REFERENCES public.documents (id) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  title VARCHAR(500) NOT NULL,
  content TEXT NOT NULL,
  content_hash VARCHAR(64) NOT NULL,
  language public.locale_code NOT NULL,
  source VARCHAR(500),
  author VARCHAR(255),
  changed_by UUID REFERENCES public.users (id) ON DELETE SET NULL,
  replaced_at TIMESTAMPTZ NOT NULL,
  CONSTRAINT pk_document_versions PRIMARY KEY (document_id, version)
);
COMMENT ON TABLE ops.document_versions IS
  'What documents said before they were changed, so that what cites them stays resolvable. Written by a trigger only.';
COMMENT ON COLUMN ops.document_versions.document_id IS 'The document.';
COMMENT ON COLUMN ops.document_versions.version IS 'Which of its versions.';
COMMENT ON COLUMN ops.document_versions.title IS 'Its title then.';
COMMENT ON COLUMN ops.document_versions.content IS 'Its text then.';
COMMENT ON COLUMN ops.document_versions.content_hash IS 'SHA-256 of that text, in hex.';
COMMENT ON COLUMN ops.document_versions.language IS 'What it was written in.';
COMMENT ON COLUMN ops.document_versions.source IS 'Who well established said so.';
COMMENT ON COLUMN ops.document_versions.author IS 'Who wrote it.';
COMMENT ON COLUMN ops.document_versions.changed_by IS 'Who made that version; empty for the first.';
COMMENT ON COLUMN ops.document_versions.replaced_at IS 'When the next version took its place.';
CREATE INDEX idx_document_versions_changed_by ON ops.document_versions (changed_by)
  WHERE changed_by IS NOT NULL;

-- Runs with its owner's rights, so that nobody else needs any to write here: what was said is kept
-- whoever changes it, and nobody can make up what was never said.
CREATE FUNCTION ops.keep_document_version() RETURNS TRIGGER
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NEW.version = OLD.version THEN
    NEW.version := OLD.version + 1;
  ELSIF NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'versions of a document follow one another' USING
      ERRCODE = 'check_violation', CONSTRAINT = 'trigger_keep_document_version', TABLE = 'documents';
  END IF;
  IF NEW.content <> OLD.content AND NEW.content_hash = OLD.content_hash THEN
    NEW.content_hash := encode(sha256(convert_to(NEW.content, 'UTF8')), 'hex');
  END IF;
  NEW.review_status := 'pending';
  NEW.reviewed_on := NULL;
  NEW.review_due_on := NULL;
  INSERT INTO ops.document_versions (document_id, version, title, content, content_hash, language,
    source, author, changed_by, replaced_at)
  VALUES (OLD.id, OLD.version, OLD.title, OLD.content, OLD.content_hash, OLD.language,
    OLD.source, OLD.author, OLD.changed_by,
    CASE WHEN NEW.updated_at IS DISTINCT FROM OLD.updated_at THEN NEW.updated_at ELSE NOW() END);
  RETURN NEW;
END;
$$;
COMMENT ON FUNCTION ops.keep_document_version() IS
  'Trigger: keeps what a document said before it is changed, and lets the new version wait for a review.';

CREATE TRIGGER trigger_keep_document_version BEFORE UPDATE ON public.documents
  FOR EACH ROW WHEN (
    NEW.version IS DISTINCT FROM OLD.version OR NEW.content IS DISTINCT FROM OLD.content
    OR NEW.title IS DISTINCT FROM OLD.title OR NEW.language IS DISTINCT FROM OLD.language)
  EXECUTE FUNCTION ops.keep_document_version();

ALTER TABLE public.document_chunks
  ADD COLUMN document_version INTEGER NOT NULL DEFAULT 1,
  DROP CONSTRAINT uq_document_chunks_index,
  ADD CONSTRAINT uq_document_chunks_index UNIQUE (document_id, document_version, chunk_index),
  ADD CONSTRAINT chk_document_chunks_version CHECK (document_version >= 1);
COMMENT ON COLUMN public.document_chunks.document_version IS
  'The version of the document that it is part of; only chunks of the current one are used.';
COMMENT ON COLUMN public.document_chunks.embedding IS
  'Its meaning as a point of 1,536 dimensions, of norm 1; empty once its version was replaced. The index is on its half precision.';

ALTER TABLE public.document_reviews
  ADD COLUMN document_version INTEGER NOT NULL DEFAULT 1,
  ADD CONSTRAINT chk_document_reviews_version CHECK (document_version >= 1);
COMMENT ON COLUMN public.document_reviews.document_version IS 'Which version of the document it is of.';

ALTER TABLE public.message_citations
  ADD COLUMN document_version INTEGER,
  ADD COLUMN quote_start INTEGER,
  ADD COLUMN quote_end INTEGER,
  ADD CONSTRAINT chk_message_citations_span CHECK (
    (document_version IS NULL AND quote_start IS NULL AND quote_end IS NULL)
    OR (document_version >= 1 AND quote_start >= 0 AND quote_end > quote_start) IS TRUE);
COMMENT ON COLUMN public.message_citations.document_version IS
  'The version of the document that is quoted; with the next two empty where a quote was not found.';
COMMENT ON COLUMN public.message_citations.quote_start IS
  'Where the quote begins in the text of that version, in characters from 0.';
COMMENT ON COLUMN public.message_citations.quote_end IS 'Where it ends, exclusive.';

-- So far every document is in its first version, and every quote stands in its chunk.
ALTER TABLE public.message_citations DISABLE TRIGGER update_message_citations_updated_at;
UPDATE public.message_citations m
SET document_version = 1,
    quote_start = c.start_position + strpos(c.content, m.quote) - 1,
    quote_end = c.start_position + strpos(c.content, m.quote) - 1 + length(m.quote)
FROM public.document_chunks c
WHERE c.id = m.chunk_id AND strpos(c.content, m.quote) > 0;
ALTER TABLE public.message_citations ENABLE TRIGGER update_message_citations_updated_at;

CREATE OR REPLACE VIEW ops.usable_chunks AS
SELECT c.id, c.document_id, d.title, c.chunk_index, c.heading, c.content, c.language,
       c.embedding, c.embedding_model, c.search_vector, c.start_position, c.document_version
FROM public.document_chunks c
JOIN public.documents d ON d.id = c.document_id
WHERE d.review_status = 'approved' AND d.pii_stripped AND d.deleted_at IS NULL
  AND c.document_version = d.version
  AND (d.review_due_on IS NULL OR d.review_due_on >= (NOW() AT TIME ZONE 'Africa/Algiers')::DATE);

-- No SQL of the application reads a chunk but through the view. Whoever reviews reads the document,
-- and takes the words of a chunk from there by their places.
REVOKE SELECT (content, heading) ON public.document_chunks FROM amal_app;
GRANT SELECT (document_version) ON public.document_chunks TO amal_app;
-- Nor can it move a chunk to a document that may be used.
REVOKE UPDATE ON public.document_chunks FROM amal_app;
GRANT UPDATE (embedding, embedding_model, updated_at) ON public.document_chunks TO amal_app;
GRANT SELECT ON ops.document_versions TO amal_app, amal_readonly;
