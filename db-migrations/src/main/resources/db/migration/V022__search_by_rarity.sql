-- Chunks are found by how rare their words are (BM25) and by what they speak of in any language,
-- beside the nearness of their vectors.

-- As V015 has it, with a short way for plain ASCII, where nothing is folded but letter case: most of
-- the time that an English chunk takes to store went here.
CREATE OR REPLACE FUNCTION ops.fold_text(value TEXT) RETURNS TEXT
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT COST 200 AS $$
BEGIN
  IF octet_length(value) = length(value) THEN
    RETURN lower(value);
  END IF;
  RETURN translate(
    regexp_replace(
      normalize(lower(normalize(value, NFKC)), NFD),
      U&'[\0300-\036F\0610-\061A\064B-\065F\0670\06D6-\06ED\0640\200B-\200F\202A-\202E\2060-\2064\2066-\2069\FEFF]',
      '', 'g'),
    U&'\0623\0625\0622\0671\0649\0626\0624\0629\06A9\06CC\0621\2019',
    U&'\0627\0627\0627\0627\064A\064A\0648\0647\0643\064A');
END;
$$;

CREATE FUNCTION ops.concept_words(concepts TEXT) RETURNS TSVECTOR
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT CASE WHEN concepts = '' THEN ''::TSVECTOR
    ELSE to_tsvector('pg_catalog.simple', replace(replace(' ' || concepts, '-', ''), ' ', ' c0')) END
$$;
COMMENT ON FUNCTION ops.concept_words(TEXT) IS
  'Names of concepts, with spaces between, as words of full text that no language has: stress becomes c0stress.';

DROP VIEW ops.usable_chunks;
ALTER TABLE public.document_chunks ADD COLUMN concepts TEXT NOT NULL DEFAULT '';
ALTER TABLE public.document_chunks DROP COLUMN search_vector;
ALTER TABLE public.document_chunks ADD COLUMN search_vector TSVECTOR GENERATED ALWAYS AS (
  to_tsvector(ops.search_configuration(language), ops.fold_text(heading || ' ' || content))
    || ops.concept_words(concepts)) STORED;
COMMENT ON COLUMN public.document_chunks.concepts IS
  'Names of what it speaks of, the same in every language, with spaces between; as often as it does.';
COMMENT ON COLUMN public.document_chunks.search_vector IS
  'Its words for full text, folded and stemmed by its language, and its concepts.';
CREATE INDEX idx_document_chunks_search ON public.document_chunks
  USING GIN (embedding_model, search_vector);
GRANT UPDATE (concepts) ON public.document_chunks TO amal_app;
-- Words and their vector stay in the row, where ranking reads them for hundreds of rows; what lies
-- outside is the embedding.
ALTER TABLE public.document_chunks SET (toast_tuple_target = 4080);

CREATE VIEW ops.usable_chunks AS
SELECT c.id, c.document_id, d.title, c.chunk_index, c.heading, c.content, c.language,
       c.embedding, c.embedding_model, c.search_vector, c.start_position, c.document_version,
       c.token_count
FROM public.document_chunks c
JOIN public.documents d ON d.id = c.document_id
WHERE d.review_status = 'approved' AND d.pii_stripped AND d.deleted_at IS NULL
  AND c.document_version = d.version
  AND (d.review_due_on IS NULL OR d.review_due_on >= (NOW() AT TIME ZONE 'Africa/Algiers')::DATE);
COMMENT ON VIEW ops.usable_chunks IS 'The only chunks that answers may be drawn from.';
GRANT SELECT ON ops.usable_chunks TO amal_app, amal_readonly;

CREATE TABLE ops.word_frequencies (
  word TEXT PRIMARY KEY,
  chunks INTEGER NOT NULL
);
COMMENT ON TABLE ops.word_frequencies IS 'In how many usable chunks each word of full text stands; written by ops.count_words().';
COMMENT ON COLUMN ops.word_frequencies.word IS 'Folded and stemmed, as full text has it.';
COMMENT ON COLUMN ops.word_frequencies.chunks IS 'How many chunks.';
CREATE INDEX idx_word_frequencies_trigrams ON ops.word_frequencies USING GIN (word public.gin_trgm_ops);

CREATE TABLE ops.word_statistics (
  only_row BOOLEAN PRIMARY KEY DEFAULT TRUE,
  chunks INTEGER NOT NULL,
  average_tokens DOUBLE PRECISION NOT NULL,
  documents TEXT NOT NULL,
  counted_at TIMESTAMPTZ NOT NULL,
  CONSTRAINT chk_word_statistics_only_row CHECK (only_row)
);
COMMENT ON TABLE ops.word_statistics IS 'What the words were counted over; written by ops.count_words().';
COMMENT ON COLUMN ops.word_statistics.only_row IS 'Always true: there is one row at most.';
COMMENT ON COLUMN ops.word_statistics.chunks IS 'How many chunks were counted.';
COMMENT ON COLUMN ops.word_statistics.average_tokens IS 'How many words a chunk has on average.';
COMMENT ON COLUMN ops.word_statistics.documents IS 'The state of the documents then, and the day: when it differs, it is time to count again.';
COMMENT ON COLUMN ops.word_statistics.counted_at IS 'When.';
GRANT SELECT ON ops.word_frequencies, ops.word_statistics TO amal_app, amal_readonly;

-- Runs with its owner's rights: ts_stat reads every usable chunk, and nobody else writes here.
CREATE FUNCTION ops.count_words() RETURNS BOOLEAN
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  -- Not by time alone: the clocks of writers differ.
  state TEXT := (
    SELECT concat_ws(' ', count(*), max(updated_at), sum(extract(epoch FROM updated_at)),
      (NOW() AT TIME ZONE 'Africa/Algiers')::DATE)
    FROM public.documents);
BEGIN
  IF EXISTS (SELECT FROM ops.word_statistics s WHERE s.documents = state) THEN
    RETURN FALSE;
  END IF;
  IF NOT pg_try_advisory_xact_lock(hashtext('ops.count_words')) THEN
    RETURN FALSE; -- somebody else is counting
  END IF;
  DELETE FROM ops.word_frequencies;
  INSERT INTO ops.word_frequencies (word, chunks)
  SELECT word, ndoc FROM ts_stat('SELECT search_vector FROM ops.usable_chunks');
  INSERT INTO ops.word_statistics AS s (chunks, average_tokens, documents, counted_at)
  SELECT count(*), COALESCE(avg(token_count), 1), state, clock_timestamp() FROM ops.usable_chunks
  ON CONFLICT (only_row) DO UPDATE SET chunks = EXCLUDED.chunks,
    average_tokens = EXCLUDED.average_tokens,
    documents = EXCLUDED.documents, counted_at = EXCLUDED.counted_at;
  RETURN TRUE;
END;
$$;
COMMENT ON FUNCTION ops.count_words() IS
  'Counts the words of the usable chunks anew, if a document has changed since, or a day began in which one may have expired.';
REVOKE EXECUTE ON FUNCTION ops.count_words() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ops.count_words() TO amal_app;

-- ts_rank gives a word that stands n times r = 6/π² · (1 + 1/4 + … + 1/n²), so that r / (1 - r) grows
-- with n, by 1.585 a time to within 3 %. Put into BM25 with k1 = 0.9 and b = 0.4, that is this; one
-- expression, which the planner writes into the query.
CREATE FUNCTION ops.word_score(words TSVECTOR, term TSQUERY, relative_length DOUBLE PRECISION)
RETURNS DOUBLE PRECISION
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT 1.9 / (1 + 1.43 * (0.6 + 0.4 * relative_length)
    * (1 / NULLIF(ts_rank('{1, 1, 1, 1}', words, term), 0)::DOUBLE PRECISION - 1))
$$;
COMMENT ON FUNCTION ops.word_score(TSVECTOR, TSQUERY, DOUBLE PRECISION) IS
  'How much a chunk has of one word, up to 1.9: BM25 without the rarity of the word. NULL if it has not got it.';
