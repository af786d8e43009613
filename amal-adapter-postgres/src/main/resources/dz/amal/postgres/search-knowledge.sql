-- One round trip: what is near by meaning, what has the words, and both scores of all of it.
-- {0} the question's embedding, {1} its model, {2} the asker's language, {3} the question,
-- {4} its concepts, {5} the share of meaning, {6} passages of a document, {7} passages,
-- {8} candidates by each, {9} the distance by which they are near.
WITH asked AS MATERIALIZED (
  SELECT embedding, embedding::halfvec(1536) AS half, CAST({1} AS varchar) AS model,
         CAST({2} AS varchar) AS language, ops.fold_text({3}) AS words, CAST({4} AS text) AS concepts,
         CAST({5} AS double precision) AS meaning,
         COALESCE((SELECT chunks FROM ops.word_statistics), 1000) AS chunks,
         COALESCE((SELECT average_tokens FROM ops.word_statistics), 100) AS average_tokens
  FROM (SELECT CAST({0} AS vector) AS embedding) given
),
-- Each word as each of the three languages stems it: a question and the passage that answers it may
-- be in different ones, and people mix them.
stems AS MATERIALIZED (
  SELECT w.word, s.stem, f.chunks
  FROM asked
  CROSS JOIN unnest(tsvector_to_array(to_tsvector('pg_catalog.simple', asked.words))) AS w (word)
  CROSS JOIN LATERAL (
    SELECT unnest(ts_lexize('pg_catalog.arabic_stem', w.word)) UNION
    SELECT unnest(ts_lexize('pg_catalog.french_stem', w.word)) UNION
    SELECT unnest(ts_lexize('pg_catalog.english_stem', w.word))) AS s (stem)
  LEFT JOIN ops.word_frequencies f ON f.word = s.stem
),
-- A longer word that nobody wrote is taken for the one somebody did that looks most like it.
misspelt AS (
  SELECT near.word AS stem, near.chunks, near.likeness
  FROM (
    SELECT word FROM stems
    GROUP BY word HAVING max(chunks) IS NULL AND length(word) >= 5
    ORDER BY length(word) DESC, word LIMIT 8) unknown
  CROSS JOIN LATERAL (
    SELECT f.word, f.chunks, similarity(f.word, unknown.word) AS likeness
    FROM ops.word_frequencies f
    WHERE f.word % unknown.word
    ORDER BY likeness DESC, f.word LIMIT 1) near
),
-- The rarest words of a long question say enough. A concept counts less than the word itself.
terms AS MATERIALIZED (
  SELECT ('''' || replace(replace(stem, '\', '\\'), '''', '''''') || '''')::tsquery AS term, rarest.chunks,
         weight * ln(1 + (GREATEST(asked.chunks - COALESCE(rarest.chunks, 0), 0) + 0.5::float8)
                         / (COALESCE(rarest.chunks, 0) + 0.5::float8)) AS weight,
         sum(rarest.chunks) OVER (ORDER BY rarest.chunks, stem) AS reach,
         asked.average_tokens
  FROM asked CROSS JOIN (
    SELECT stem, chunks, max(weight) AS weight
    FROM (
      SELECT stem, chunks, 1.0 AS weight FROM stems
      UNION ALL
      SELECT stem, chunks, likeness FROM misspelt
      UNION ALL
      SELECT c.word, f.chunks, 0.6
      FROM asked
      CROSS JOIN unnest(tsvector_to_array(ops.concept_words(asked.concepts))) AS c (word)
      LEFT JOIN ops.word_frequencies f ON f.word = c.word) every
    GROUP BY stem, chunks
    ORDER BY chunks NULLS LAST, stem LIMIT 12) rarest
),
-- Whoever has none of the rarer words is not looked at by words: that would be every other chunk.
-- A thousand are looked at in a small collection, a hundred and fifty in a large one, whose rare
-- words are rarer still.
rare AS MATERIALIZED (
  SELECT string_agg(term::text, ' | ')::tsquery AS terms
  FROM terms CROSS JOIN asked
  WHERE reach <= LEAST(1000, GREATEST(150, 1500000 / GREATEST(asked.chunks, 1)))
    OR reach = terms.chunks OR terms.chunks IS NULL
),
worded AS MATERIALIZED (
  SELECT c.id,
         (SELECT sum(weight * ops.word_score(c.search_vector, term, c.token_count / terms.average_tokens))
          FROM terms) AS words
  FROM (
    SELECT id, search_vector, token_count
    FROM ops.usable_chunks
    WHERE embedding_model = (SELECT model FROM asked) AND search_vector @@ (SELECT terms FROM rare)
    LIMIT 1000) c
  ORDER BY words DESC, c.id
  LIMIT {8}
),
-- By the index, so in half precision; judged in full below. {9} is in full where there is no index.
nearest AS MATERIALIZED (
  SELECT id
  FROM ops.usable_chunks
  WHERE embedding_model = (SELECT model FROM asked)
  ORDER BY {9}
  LIMIT {8}
),
-- Once: whatever reads a vector of it compares it anew.
found AS MATERIALIZED (
  SELECT c.id, c.document_id, c.title, c.heading, c.chunk_index, c.content, c.language,
         c.start_position, c.document_version,
         COALESCE(NULLIF(1 - (c.embedding <=> asked.embedding), 'NaN'), 0) AS similarity,
         COALESCE(w.words,
           (SELECT sum(weight * ops.word_score(c.search_vector, term, c.token_count / terms.average_tokens))
            FROM terms), 0) AS words,
         asked.meaning, c.language = asked.language AS is_readable
  FROM asked
  CROSS JOIN (nearest FULL JOIN worded w USING (id))
  JOIN ops.usable_chunks c USING (id)
),
scored AS (
  SELECT found.*,
         CAST((1 - meaning) * COALESCE(words / NULLIF(max(words) OVER (), 0), 0)
           + meaning * COALESCE(GREATEST(similarity, 0) / NULLIF(max(GREATEST(similarity, 0)) OVER (), 0), 0)
           AS double precision) AS score
  FROM found
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
WHERE place <= {6}
ORDER BY is_readable DESC, score DESC, id
LIMIT {7}
