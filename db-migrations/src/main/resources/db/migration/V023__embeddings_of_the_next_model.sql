-- Moving to another embedding model: its embeddings are made beside those in use, and take their
-- place at one moment.

CREATE TABLE ops.embedding_model (
  only_row BOOLEAN PRIMARY KEY DEFAULT TRUE,
  model VARCHAR(100) NOT NULL,
  since TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  CONSTRAINT chk_embedding_model_only_row CHECK (only_row)
);
COMMENT ON TABLE ops.embedding_model IS 'Whose embeddings searches compare.';
COMMENT ON COLUMN ops.embedding_model.only_row IS 'Always true: there is one row at most.';
COMMENT ON COLUMN ops.embedding_model.model IS 'The model''s name and version.';
COMMENT ON COLUMN ops.embedding_model.since IS 'When it came into use.';
INSERT INTO ops.embedding_model (model)
SELECT embedding_model FROM public.document_chunks
WHERE embedding_model IS NOT NULL
GROUP BY embedding_model ORDER BY count(*) DESC LIMIT 1;
GRANT SELECT, INSERT ON ops.embedding_model TO amal_app;
GRANT SELECT ON ops.embedding_model TO amal_readonly;

CREATE TABLE ops.coming_embeddings (
  chunk_id UUID PRIMARY KEY REFERENCES public.document_chunks (id) ON DELETE CASCADE,
  model VARCHAR(100) NOT NULL,
  embedding public.vector(1536) NOT NULL,
  concepts TEXT NOT NULL
);
COMMENT ON TABLE ops.coming_embeddings IS
  'Embeddings by the next model, until all are there and take the place of those in use. Nobody but the owner reads or writes here.';
COMMENT ON COLUMN ops.coming_embeddings.chunk_id IS 'The chunk.';
COMMENT ON COLUMN ops.coming_embeddings.model IS 'What made the embedding.';
COMMENT ON COLUMN ops.coming_embeddings.embedding IS 'Its meaning as a point, of norm 1.';
COMMENT ON COLUMN ops.coming_embeddings.concepts IS 'Names of what it speaks of, with spaces between.';
