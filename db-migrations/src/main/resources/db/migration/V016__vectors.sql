-- The search by meaning: an index on half precision, which costs no recall and half the space, and
-- which keeps serving when a filter follows it (iterative scans).

DO $$
DECLARE
  version TEXT := (SELECT extversion FROM pg_extension WHERE extname = 'vector');
BEGIN
  IF string_to_array(version, '.')::INTEGER[] < ARRAY[0, 8] THEN
    ALTER EXTENSION vector UPDATE;
    version := (SELECT extversion FROM pg_extension WHERE extname = 'vector');
  END IF;
  IF string_to_array(version, '.')::INTEGER[] < ARRAY[0, 8] THEN
    RAISE EXCEPTION 'pgvector 0.8 or newer is needed, and % is installed', version;
  END IF;
END;
$$;

DROP INDEX public.idx_document_chunks_embedding_hnsw;
CREATE INDEX idx_document_chunks_embedding_hnsw ON public.document_chunks
  USING hnsw ((embedding::public.halfvec(1536)) public.halfvec_cosine_ops);

-- Vectors of two models never meet in one query, so full text is asked for one model's chunks too.
DROP INDEX public.idx_document_chunks_search;
CREATE INDEX idx_document_chunks_search ON public.document_chunks
  USING GIN (embedding_model, search_vector);

-- Also past its re-review date a document is not used.
CREATE OR REPLACE VIEW ops.usable_chunks AS
SELECT c.id, c.document_id, d.title, c.chunk_index, c.heading, c.content, c.language,
       c.embedding, c.embedding_model, c.search_vector
FROM public.document_chunks c
JOIN public.documents d ON d.id = c.document_id
WHERE d.review_status = 'approved' AND d.pii_stripped AND d.deleted_at IS NULL
  AND (d.review_due_on IS NULL OR d.review_due_on >= (NOW() AT TIME ZONE 'Africa/Algiers')::DATE);

COMMENT ON COLUMN public.document_chunks.embedding IS
  'Its meaning as a point of 1,536 dimensions, of norm 1. The index is on its half precision.';
