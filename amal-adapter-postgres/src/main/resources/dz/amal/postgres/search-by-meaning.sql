-- search-knowledge.sql without the words, for whoever looks at meaning alone.
-- {0} the question's embedding, {1} its model, {2} the asker's language, {3} passages of a document,
-- {4} passages, {5} candidates, {6} the distance by which they are near.
WITH asked AS MATERIALIZED (
  SELECT embedding, embedding::halfvec(1536) AS half, CAST({1} AS varchar) AS model,
         CAST({2} AS varchar) AS language
  FROM (SELECT CAST({0} AS vector) AS embedding) given
),
-- By the index, so in half precision; judged in full at once. {6} is in full where there is no index.
nearest AS MATERIALIZED (
  SELECT id, document_id, title, heading, chunk_index, content, language, start_position,
         document_version,
         COALESCE(NULLIF(1 - (embedding <=> (SELECT embedding FROM asked)), 'NaN'), 0) AS similarity
  FROM ops.usable_chunks
  WHERE embedding_model = (SELECT model FROM asked)
  ORDER BY {6}
  LIMIT {5}
),
scored AS (
  SELECT nearest.*, nearest.language = asked.language AS is_readable,
         GREATEST(similarity, 0) / NULLIF(max(GREATEST(similarity, 0)) OVER (), 0) AS score
  FROM nearest CROSS JOIN asked
),
placed AS (
  SELECT scored.*, row_number() OVER (PARTITION BY document_id ORDER BY score DESC, id) AS place
  FROM scored
  WHERE score > 0
)
SELECT id, document_id, title, heading, chunk_index, content, language, start_position,
       document_version, similarity, score,
       COALESCE(to_regclass('public.idx_document_chunks_embedding_hnsw'),
                to_regclass('public.idx_document_chunks_embedding_ivfflat')) IS NOT NULL AS is_indexed
FROM placed
WHERE place <= {3}
ORDER BY is_readable DESC, score DESC, id
LIMIT {4}
