package dz.amal.postgres;

import static dz.amal.postgres.generated.ops.Tables.EMBEDDING_MODEL;
import static dz.amal.postgres.generated.public_.Tables.DOCUMENT_CHUNKS;

import dz.amal.domain.kernel.ModelUnavailable;
import dz.amal.domain.knowledge.Blend;
import dz.amal.domain.knowledge.ChunkId;
import dz.amal.domain.knowledge.DocumentId;
import dz.amal.domain.knowledge.KnowledgeIndex;
import dz.amal.domain.knowledge.KnowledgeQuery;
import dz.amal.domain.knowledge.Passage;
import dz.amal.domain.language.ReadingLanguage;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.ResultQuery;
import org.jooq.SQL;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Searches {@code ops.usable_chunks} by vector and by words in one round trip: the thirty nearest
 * and the thirty with the rarest words of the question (BM25, with misspelt words and concepts),
 * each judged by both and fused by a weighted sum (docs/knowledge.md). The statement is {@code
 * search-knowledge.sql}; {@code search-by-meaning.sql} for whoever looks at meaning alone.
 */
final class PostgresKnowledgeIndex implements KnowledgeIndex {

  private static final String SEARCH = SqlResource.read("search-knowledge.sql");
  private static final String SEARCH_BY_MEANING = SqlResource.read("search-by-meaning.sql");

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
  private static final Field<Boolean> IS_INDEXED = DSL.field("is_indexed", SQLDataType.BOOLEAN);

  /** As the index has it. */
  private static final SQL BY_INDEX =
      DSL.raw("embedding::halfvec(1536) <=> (SELECT half FROM asked)");

  /**
   * Without an index every vector would have to be turned into half precision: ten times the work.
   */
  private static final SQL BY_SCAN = DSL.raw("embedding <=> (SELECT embedding FROM asked)");

  /**
   * With the eight turns that store at a time, these leave six of the pool's twenty connections to
   * everything else: to tell who asks, and to whoever is in danger.
   */
  private static final int AT_ONCE = 6;

  private static final int TIMEOUT_SECONDS = 10;

  /** By meaning, and by words; more where more passages are asked for. */
  private static final int CANDIDATES = 30;

  private final DSLContext sql;
  private final Semaphore searches = new Semaphore(AT_ONCE);

  /** As the last search found it; the index is away while much is brought in. */
  private volatile boolean isIndexed = true;

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
      return passages(toSql(query).queryTimeout(TIMEOUT_SECONDS).fetch());
    } finally {
      searches.release();
    }
  }

  private List<Passage> passages(Result<? extends Record> rows) {
    if (rows.isNotEmpty()) {
      isIndexed = rows.get(0).get(IS_INDEXED);
    }
    return rows.map(PostgresKnowledgeIndex::toDomain);
  }

  @Override
  public Optional<String> modelInUse() {
    return sql.select(EMBEDDING_MODEL.MODEL)
        .from(EMBEDDING_MODEL)
        .fetchOptional(EMBEDDING_MODEL.MODEL);
  }

  @Override
  public boolean recount() {
    return Boolean.TRUE.equals(sql.fetchValue("SELECT ops.count_words()"));
  }

  /** The query, which a test lets the planner explain. */
  ResultQuery<? extends Record> toSql(KnowledgeQuery query) {
    return (query.blend().equals(Blend.meaningAlone()) ? byMeaning(query) : byBoth(query))
        .coerce(
            ID,
            DOCUMENT_ID,
            TITLE,
            HEADING,
            CHUNK_INDEX,
            CONTENT,
            LANGUAGE,
            START,
            VERSION,
            SIMILARITY,
            SCORE,
            IS_INDEXED);
  }

  private ResultQuery<? extends Record> byMeaning(KnowledgeQuery query) {
    return sql.resultQuery(
        SEARCH_BY_MEANING,
        DSL.val(query.embedding(), DOCUMENT_CHUNKS.EMBEDDING),
        DSL.val(query.model()),
        DSL.val(query.language().code()),
        DSL.val(query.perDocument()),
        DSL.val(query.limit()),
        candidates(query),
        distance());
  }

  private ResultQuery<? extends Record> byBoth(KnowledgeQuery query) {
    return sql.resultQuery(
        SEARCH,
        DSL.val(query.embedding(), DOCUMENT_CHUNKS.EMBEDDING),
        DSL.val(query.model()),
        DSL.val(query.language().code()),
        DSL.val(query.text()),
        DSL.val(String.join(" ", query.concepts())),
        DSL.val(query.blend().meaning()),
        DSL.val(query.perDocument()),
        DSL.val(query.limit()),
        candidates(query),
        distance());
  }

  private SQL distance() {
    return isIndexed ? BY_INDEX : BY_SCAN;
  }

  /** As a literal: the planner takes a parameter for a tenth of all chunks, and not the index. */
  private static Field<Integer> candidates(KnowledgeQuery query) {
    return DSL.inline(Math.max(CANDIDATES, query.limit()));
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
