package dz.amal.postgres;

import dz.amal.domain.kernel.ModelUnavailable;
import dz.amal.domain.knowledge.ChunkId;
import dz.amal.domain.knowledge.DocumentId;
import dz.amal.domain.knowledge.KnowledgeIndex;
import dz.amal.domain.knowledge.KnowledgeQuery;
import dz.amal.domain.knowledge.Passage;
import dz.amal.domain.language.ReadingLanguage;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Searches {@code ops.usable_chunks} by vector and by words in one round trip, and fuses the two by
 * reciprocal rank (Cormack, Clarke and Büttcher, SIGIR 2009, with their k = 60).
 */
final class PostgresKnowledgeIndex implements KnowledgeIndex {

  /**
   * The words of the question are joined by or, and stemmed as each of the three languages, since a
   * question and the passage that answers it may be in different ones. The nearest are found in
   * half precision, since the index is on that expression, and judged in full.
   */
  private static final String SEARCH =
      """
      WITH asked AS (
        SELECT embedding, embedding::halfvec(1536) AS half, CAST({1} AS varchar) AS model,
               CAST({2} AS varchar) AS language, ops.fold_text({3}) AS words
        FROM (SELECT CAST({0} AS vector) AS embedding) given
      ), query AS (
        SELECT replace(plainto_tsquery('arabic', words)::text, '&', '|')::tsquery
            || replace(plainto_tsquery('french', words)::text, '&', '|')::tsquery
            || replace(plainto_tsquery('english', words)::text, '&', '|')::tsquery AS words
        FROM asked
      ), nearest AS (
        (SELECT id, embedding::halfvec(1536) <=> (SELECT half FROM asked) AS distance
         FROM ops.usable_chunks
         WHERE embedding_model = (SELECT model FROM asked)
           AND language = (SELECT language FROM asked)
         ORDER BY embedding::halfvec(1536) <=> (SELECT half FROM asked)
         LIMIT 40)
        UNION
        (SELECT id, embedding::halfvec(1536) <=> (SELECT half FROM asked) AS distance
         FROM ops.usable_chunks
         WHERE embedding_model = (SELECT model FROM asked)
         ORDER BY embedding::halfvec(1536) <=> (SELECT half FROM asked)
         LIMIT 40)
      ), by_meaning AS (
        SELECT id, row_number() OVER (ORDER BY distance, id) AS place
        FROM nearest
        WHERE distance <> 'NaN'
      ), worded AS (
        SELECT id, ts_rank_cd(search_vector, query.words, 1) AS rank
        FROM ops.usable_chunks, query
        WHERE embedding_model = (SELECT model FROM asked) AND search_vector @@ query.words
        ORDER BY language = (SELECT language FROM asked) DESC, rank DESC, id
        LIMIT 40
      ), by_words AS (
        SELECT id, row_number() OVER (ORDER BY rank DESC, id) AS place FROM worded
      ), fused AS (
        SELECT id, COALESCE(1.0 / (60 + m.place), 0) + COALESCE(1.0 / (60 + w.place), 0) AS score
        FROM by_meaning m FULL JOIN by_words w USING (id)
      )
      SELECT c.id, c.document_id, c.document_version, c.title, c.heading, c.chunk_index,
             c.start_position, c.content, c.language,
             COALESCE(NULLIF(1 - (c.embedding <=> asked.embedding), 'NaN'), 0) AS similarity,
             CAST(f.score AS double precision) AS score
      FROM fused f
      JOIN ops.usable_chunks c USING (id)
      CROSS JOIN asked
      ORDER BY c.language = asked.language DESC, f.score DESC, c.id
      LIMIT {4}
      """;

  // Named, so that jOOQ does not ask the driver, which would ask the server, for their types.
  private static final Field<UUID> ID = DSL.field("id", SQLDataType.UUID);
  private static final Field<UUID> DOCUMENT_ID = DSL.field("document_id", SQLDataType.UUID);
  private static final Field<Integer> VERSION = DSL.field("document_version", SQLDataType.INTEGER);
  private static final Field<String> TITLE = DSL.field("title", SQLDataType.VARCHAR);
  private static final Field<String> HEADING = DSL.field("heading", SQLDataType.CLOB);
  private static final Field<Integer> CHUNK_INDEX = DSL.field("chunk_index", SQLDataType.INTEGER);
  private static final Field<Integer> START = DSL.field("start_position", SQLDataType.INTEGER);
  private static final Field<String> CONTENT = DSL.field("content", SQLDataType.CLOB);
  private static final Field<String> LANGUAGE = DSL.field("language", SQLDataType.VARCHAR);
  private static final Field<Double> SIMILARITY = DSL.field("similarity", SQLDataType.DOUBLE);
  private static final Field<Double> SCORE = DSL.field("score", SQLDataType.DOUBLE);

  /** Half of the pool at most: slow searches must leave connections for storing messages. */
  private static final int AT_ONCE = 10;

  private static final int TIMEOUT_SECONDS = 10;

  private final DSLContext sql;
  private final Semaphore searches = new Semaphore(AT_ONCE);

  PostgresKnowledgeIndex(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public List<Passage> search(KnowledgeQuery query) {
    try {
      searches.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ModelUnavailable("interrupted", e);
    }
    try {
      return fetch(query);
    } finally {
      searches.release();
    }
  }

  private List<Passage> fetch(KnowledgeQuery query) {
    return toSql(query).queryTimeout(TIMEOUT_SECONDS).fetch(PostgresKnowledgeIndex::toDomain);
  }

  /** The query, which a test lets the planner explain. */
  ResultQuery<? extends Record> toSql(KnowledgeQuery query) {
    return sql.resultQuery(
            SEARCH,
            DSL.val(new EmbeddingBinding().converter().to(query.embedding())),
            DSL.val(query.model()),
            DSL.val(query.language().code()),
            DSL.val(query.text()),
            DSL.val(query.limit()))
        .coerce(
            ID,
            DOCUMENT_ID,
            VERSION,
            TITLE,
            HEADING,
            CHUNK_INDEX,
            START,
            CONTENT,
            LANGUAGE,
            SIMILARITY,
            SCORE);
  }

  private static Passage toDomain(Record row) {
    return new Passage(
        new ChunkId(row.get(ID)),
        new DocumentId(row.get(DOCUMENT_ID)),
        row.get(VERSION),
        row.get(TITLE),
        row.get(HEADING),
        row.get(CHUNK_INDEX),
        row.get(START),
        row.get(CONTENT),
        ReadingLanguage.ofCode("language", row.get(LANGUAGE)),
        row.get(SIMILARITY),
        row.get(SCORE));
  }
}
