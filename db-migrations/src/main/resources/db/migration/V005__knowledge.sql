-- Documents, and the chunks they are cut into for search.

CREATE TABLE public.documents (
  id UUID PRIMARY KEY,
  title VARCHAR(500) NOT NULL,
  content TEXT NOT NULL,
  content_hash VARCHAR(64) NOT NULL,
  language public.locale_code NOT NULL,
  source VARCHAR(500),
  author VARCHAR(255),
  created_by UUID REFERENCES public.users (id) ON DELETE SET NULL,
  pii_stripped BOOLEAN NOT NULL DEFAULT FALSE,
  review_status VARCHAR(20) NOT NULL DEFAULT 'pending',
  chunk_count INTEGER NOT NULL DEFAULT 0,
  metadata JSONB NOT NULL DEFAULT '{}',
  created_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  updated_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  deleted_at TIMESTAMPTZ,
  CONSTRAINT chk_documents_title CHECK (LENGTH(title) > 0),
  CONSTRAINT chk_documents_content CHECK (LENGTH(content) > 0 AND LENGTH(content) <= 1000000),
  CONSTRAINT chk_documents_content_hash CHECK (content_hash ~ '^[0-9a-f]{64}$'),
  CONSTRAINT chk_documents_review_status CHECK (review_status IN ('pending', 'approved', 'rejected')),
  CONSTRAINT chk_documents_chunk_count CHECK (chunk_count >= 0)
);
COMMENT ON TABLE public.documents IS 'Texts that answers may quote, once they have been reviewed.';
COMMENT ON COLUMN public.documents.id IS 'UUIDv7 made by the application.';
COMMENT ON COLUMN public.documents.title IS 'Its title, shown with every citation.';
COMMENT ON COLUMN public.documents.content IS 'The full text: paragraphs, and headings as lines that begin with #.';
COMMENT ON COLUMN public.documents.content_hash IS 'SHA-256 of the content, in hex, for telling the same text when it comes again.';
COMMENT ON COLUMN public.documents.language IS 'What it is written in.';
COMMENT ON COLUMN public.documents.source IS 'Who well established says so.';
COMMENT ON COLUMN public.documents.author IS 'Who wrote it.';
COMMENT ON COLUMN public.documents.created_by IS 'Who brought it in.';
COMMENT ON COLUMN public.documents.pii_stripped IS 'Whether personal data was looked for and masked.';
COMMENT ON COLUMN public.documents.review_status IS 'pending, approved or rejected.';
COMMENT ON COLUMN public.documents.chunk_count IS 'Number of its chunks; written with them.';
COMMENT ON COLUMN public.documents.metadata IS 'What has no column of its own.';
COMMENT ON COLUMN public.documents.created_at IS 'When it was brought in.';
COMMENT ON COLUMN public.documents.updated_at IS 'When this row last changed.';
COMMENT ON COLUMN public.documents.deleted_at IS 'When it was withdrawn; its citations stay resolvable.';

CREATE UNIQUE INDEX idx_documents_content_hash ON public.documents (content_hash) WHERE deleted_at IS NULL;
CREATE INDEX idx_documents_usable ON public.documents (created_at DESC)
  WHERE review_status = 'approved' AND pii_stripped AND deleted_at IS NULL;

CREATE TRIGGER update_documents_updated_at BEFORE UPDATE ON public.documents
  FOR EACH ROW EXECUTE FUNCTION public.update_updated_at_column();

CREATE TABLE public.document_chunks (
  id UUID PRIMARY KEY,
  document_id UUID NOT NULL REFERENCES public.documents (id) ON DELETE CASCADE,
  chunk_index INTEGER NOT NULL,
  heading TEXT NOT NULL DEFAULT '',
  content TEXT NOT NULL,
  language public.locale_code NOT NULL,
  start_position INTEGER NOT NULL,
  end_position INTEGER NOT NULL,
  token_count INTEGER NOT NULL,
  embedding public.vector(1536),
  embedding_model VARCHAR(100),
  search_vector TSVECTOR GENERATED ALWAYS AS (
    to_tsvector(ops.search_configuration(language), ops.fold_text(heading || ' ' || content))) STORED,
  created_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  updated_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  CONSTRAINT uq_document_chunks_index UNIQUE (document_id, chunk_index),
  CONSTRAINT chk_document_chunks_index CHECK (chunk_index >= 0),
  CONSTRAINT chk_document_chunks_content CHECK (LENGTH(content) > 0),
  CONSTRAINT chk_document_chunks_positions CHECK (start_position >= 0 AND end_position > start_position),
  CONSTRAINT chk_document_chunks_token_count CHECK (token_count >= 0),
  CONSTRAINT chk_document_chunks_embedding CHECK ((embedding IS NULL) = (embedding_model IS NULL))
);
COMMENT ON TABLE public.document_chunks IS 'Parts of documents, small enough to be found and quoted.';
COMMENT ON COLUMN public.document_chunks.id IS 'UUIDv7 made by the application.';
COMMENT ON COLUMN public.document_chunks.document_id IS 'The document it is part of.';
COMMENT ON COLUMN public.document_chunks.chunk_index IS 'Its place in the document, from 0.';
COMMENT ON COLUMN public.document_chunks.heading IS 'The headings above it, from the outermost.';
COMMENT ON COLUMN public.document_chunks.content IS 'Exactly what stands in the document from start_position to end_position.';
COMMENT ON COLUMN public.document_chunks.language IS 'The document''s language, repeated so that full text can stem by it.';
COMMENT ON COLUMN public.document_chunks.start_position IS 'In characters from the beginning of the document, from 0.';
COMMENT ON COLUMN public.document_chunks.end_position IS 'Likewise, exclusive.';
COMMENT ON COLUMN public.document_chunks.token_count IS 'Words in it.';
COMMENT ON COLUMN public.document_chunks.embedding IS 'Its meaning as a point, of norm 1.';
COMMENT ON COLUMN public.document_chunks.embedding_model IS 'What made the embedding; vectors of two models never meet in one query.';
COMMENT ON COLUMN public.document_chunks.search_vector IS 'Its words for full text, folded and stemmed by its language.';
COMMENT ON COLUMN public.document_chunks.created_at IS 'When it was cut.';
COMMENT ON COLUMN public.document_chunks.updated_at IS 'When this row last changed.';

CREATE INDEX idx_document_chunks_embedding_hnsw ON public.document_chunks
  USING hnsw (embedding public.vector_cosine_ops);
CREATE INDEX idx_document_chunks_search ON public.document_chunks USING GIN (search_vector);

CREATE TRIGGER update_document_chunks_updated_at BEFORE UPDATE ON public.document_chunks
  FOR EACH ROW EXECUTE FUNCTION public.update_updated_at_column();

CREATE VIEW ops.usable_chunks AS
SELECT c.id, c.document_id, d.title, c.chunk_index, c.heading, c.content, c.language,
       c.embedding, c.embedding_model, c.search_vector
FROM public.document_chunks c
JOIN public.documents d ON d.id = c.document_id
WHERE d.review_status = 'approved' AND d.pii_stripped AND d.deleted_at IS NULL;
COMMENT ON VIEW ops.usable_chunks IS 'The only chunks that answers may be drawn from.';
