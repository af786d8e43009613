-- Finding words in messages, whatever language and spelling they are in.

-- As V001 has it, but told to the planner for what it costs: it is not written out into queries any
-- more, where each of its parts would count as cheap as a comparison. Otherwise a scan that folds
-- every message looks cheaper than the index.
CREATE OR REPLACE FUNCTION ops.fold_text(value TEXT) RETURNS TEXT
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT COST 200 AS $$
BEGIN
  RETURN translate(
    regexp_replace(
      normalize(lower(normalize(value, NFKC)), NFD),
      U&'[\0300-\036F\0610-\061A\064B-\065F\0670\06D6-\06ED\0640\200B-\200F\202A-\202E\2060-\2064\2066-\2069\FEFF]',
      '', 'g'),
    U&'\0623\0625\0622\0671\0649\0626\0624\0629\06A9\06CC\0621\2019',
    U&'\0627\0627\0627\0627\064A\064A\0648\0647\0643\064A');
END;
$$;

-- Within one message people change language, mid-sentence and without saying so; a column with "its"
-- language would be wrong for many. So each word is stemmed by all three configurations: Arabic
-- words come out of the French and English ones as they were, Latin words out of the Arabic one.
CREATE FUNCTION ops.message_words(content TEXT) RETURNS TSVECTOR
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT COST 1000 AS $$
DECLARE
  folded TEXT := ops.fold_text(content);
BEGIN
  RETURN to_tsvector('pg_catalog.arabic', folded)
      || to_tsvector('pg_catalog.french', folded)
      || to_tsvector('pg_catalog.english', folded);
END;
$$;
COMMENT ON FUNCTION ops.message_words(TEXT) IS
  'The words of a message for full text: folded, and stemmed as Arabic, French and English.';

CREATE FUNCTION ops.message_query(asked TEXT) RETURNS TSQUERY
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT plainto_tsquery('pg_catalog.arabic', ops.fold_text(asked))
      || plainto_tsquery('pg_catalog.french', ops.fold_text(asked))
      || plainto_tsquery('pg_catalog.english', ops.fold_text(asked))
$$;
COMMENT ON FUNCTION ops.message_query(TEXT) IS
  'What to look for in ops.message_words: all of these words; never an error.';

CREATE INDEX idx_messages_search ON public.messages USING GIN (ops.message_words(content))
  WHERE deleted_at IS NULL;
-- For what no full text finds: misspelt words, and pieces of words.
CREATE INDEX idx_messages_trigrams ON public.messages
  USING GIN (ops.fold_text(content) public.gin_trgm_ops)
  WHERE deleted_at IS NULL;
-- Messages are stored in the order of their time, so a summary of each range of pages is enough.
CREATE INDEX idx_messages_created_at ON public.messages USING BRIN (created_at);

CREATE INDEX idx_conversations_idle ON public.conversations ((COALESCE(last_message_at, created_at)))
  WHERE archived_at IS NULL AND deleted_at IS NULL;

CREATE INDEX idx_decision_logs_crisis ON public.decision_logs (created_at DESC) WHERE crisis;
CREATE INDEX idx_decision_logs_ticket ON public.decision_logs (ticket_id) WHERE ticket_id IS NOT NULL;
-- signals @> '{"crisis_hits": [{"rule": "wish-to-die"}]}'
CREATE INDEX idx_decision_logs_signals ON public.decision_logs USING GIN (signals jsonb_path_ops);
