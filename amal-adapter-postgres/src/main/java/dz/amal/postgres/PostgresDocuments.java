package dz.amal.postgres;

import static dz.amal.postgres.generated.ops.Tables.DOCUMENT_VERSIONS;
import static dz.amal.postgres.generated.ops.Tables.EMBEDDING_MODEL;
import static dz.amal.postgres.generated.public_.Tables.DOCUMENTS;
import static dz.amal.postgres.generated.public_.Tables.DOCUMENT_CHUNKS;
import static dz.amal.postgres.generated.public_.Tables.DOCUMENT_REVIEWS;

import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import dz.amal.domain.knowledge.ChunkPlace;
import dz.amal.domain.knowledge.Document;
import dz.amal.domain.knowledge.DocumentFilter;
import dz.amal.domain.knowledge.DocumentHead;
import dz.amal.domain.knowledge.DocumentId;
import dz.amal.domain.knowledge.DocumentReview;
import dz.amal.domain.knowledge.DocumentVersion;
import dz.amal.domain.knowledge.Documents;
import dz.amal.domain.knowledge.EmbeddedChunk;
import dz.amal.domain.knowledge.NewDocument;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertSetMoreStep;
import org.jooq.InsertSetStep;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Documents in {@code documents}, their chunks in {@code document_chunks}, their reviews in {@code
 * document_reviews}. A trigger keeps what they said before in {@code ops.document_versions}.
 */
final class PostgresDocuments implements Documents {

  private final DSLContext sql;
  private final PostgresTransactions transactions;

  PostgresDocuments(PostgresTransactions transactions) {
    this.sql = transactions.sql();
    this.transactions = transactions;
  }

  @Override
  public void addAll(List<NewDocument> documents) {
    wholly(
        () -> {
          insert(documents.stream().map(NewDocument::document).toList());
          copyChunks(documents);
          nameModel(documents);
        });
  }

  /** The first embedding says which model is in use. */
  private void nameModel(List<NewDocument> documents) {
    documents.stream()
        .flatMap(added -> added.chunks().stream())
        .findFirst()
        .ifPresent(
            chunk ->
                sql.insertInto(EMBEDDING_MODEL)
                    .set(EMBEDDING_MODEL.MODEL, chunk.model())
                    .onConflictDoNothing()
                    .execute());
  }

  /** In one statement, which is planned once. */
  private void insert(List<Document> documents) {
    InsertSetStep<?> insert = sql.insertInto(DOCUMENTS);
    InsertSetMoreStep<?> rows = null;
    for (Document document : documents) {
      rows = (rows == null ? insert : rows.newRecord()).set(row(document));
    }
    if (rows != null) {
      rows.execute();
    }
  }

  private static Map<Field<?>, @Nullable Object> row(Document document) {
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>(DocumentRows.version(document));
    row.put(DOCUMENTS.ID, document.id().value());
    row.put(DOCUMENTS.CREATED_BY, document.createdBy().map(UserId::value).orElse(null));
    row.put(DOCUMENTS.CREATED_AT, document.createdAt());
    return row;
  }

  private void copyChunks(List<NewDocument> documents) {
    sql.connection(
        connection -> {
          try {
            ChunkCopy.write(connection, documents);
          } catch (SQLException e) {
            throw Failures.translate(e);
          }
        });
  }

  @Override
  public Optional<DocumentId> withHash(String contentHash) {
    return sql.select(DOCUMENTS.ID)
        .from(DOCUMENTS)
        .where(DOCUMENTS.CONTENT_HASH.eq(contentHash), DOCUMENTS.DELETED_AT.isNull())
        .fetchOptional(row -> new DocumentId(row.value1()));
  }

  @Override
  public boolean hasEverHad(String contentHash) {
    return sql.fetchExists(
        DSL.selectOne()
            .from(DOCUMENTS)
            .where(DOCUMENTS.CONTENT_HASH.eq(contentHash))
            .unionAll(
                DSL.selectOne()
                    .from(DOCUMENT_VERSIONS)
                    .where(DOCUMENT_VERSIONS.CONTENT_HASH.eq(contentHash))));
  }

  @Override
  public Optional<Document> find(DocumentId id) {
    return select(id).fetchOptional(DocumentRows::toDocument);
  }

  @Override
  public Optional<Document> findForUpdate(DocumentId id) {
    if (!transactions.isOpen()) {
      throw new IllegalStateException("findForUpdate needs a transaction");
    }
    return select(id).forUpdate().fetchOptional(DocumentRows::toDocument);
  }

  private SelectConditionStep<? extends Record> select(DocumentId id) {
    return sql.selectFrom(DOCUMENTS).where(isThere(id));
  }

  @Override
  public Page<DocumentHead> list(DocumentFilter filter, PageRequest page) {
    return Page.cut(
        sql.select(DocumentRows.HEAD)
            .from(DOCUMENTS)
            .where(
                DOCUMENTS.DELETED_AT.isNull(),
                wanted(DOCUMENTS.REVIEW_STATUS, filter.status().map(status -> status.code())),
                wanted(DOCUMENTS.LANGUAGE, filter.language().map(language -> language.code())),
                Paging.before(page, DOCUMENTS.CREATED_AT, DOCUMENTS.ID))
            .orderBy(DOCUMENTS.CREATED_AT.desc(), DOCUMENTS.ID.desc())
            .limit(page.limit() + 1)
            .fetch(DocumentRows::toHead),
        page.limit(),
        DocumentHead::cursor);
  }

  private static Condition wanted(Field<String> field, Optional<String> value) {
    return value.map(field::eq).orElse(DSL.noCondition());
  }

  @Override
  public List<ChunkPlace> chunks(DocumentId id) {
    return sql.select(
            DOCUMENT_CHUNKS.ID,
            DOCUMENT_CHUNKS.CHUNK_INDEX,
            DOCUMENT_CHUNKS.START_POSITION,
            DOCUMENT_CHUNKS.END_POSITION,
            DOCUMENT_CHUNKS.TOKEN_COUNT,
            DOCUMENT_CHUNKS.EMBEDDING_MODEL)
        .from(DOCUMENT_CHUNKS)
        .join(DOCUMENTS)
        .on(
            DOCUMENTS.ID.eq(DOCUMENT_CHUNKS.DOCUMENT_ID),
            DOCUMENTS.VERSION.eq(DOCUMENT_CHUNKS.DOCUMENT_VERSION))
        .where(isThere(id))
        .orderBy(DOCUMENT_CHUNKS.CHUNK_INDEX)
        .fetch(DocumentRows::toPlace);
  }

  @Override
  public Optional<DocumentVersion> version(DocumentId id, int version) {
    // In this order: what is replaced between the two queries is found by the second.
    return sql.selectFrom(DOCUMENTS)
        .where(DOCUMENTS.ID.eq(id.value()), DOCUMENTS.VERSION.eq(version))
        .fetchOptional(DocumentRows::toDocument)
        .map(DocumentVersion::current)
        .or(() -> earlier(id, version));
  }

  private Optional<DocumentVersion> earlier(DocumentId id, int version) {
    return sql.selectFrom(DOCUMENT_VERSIONS)
        .where(DOCUMENT_VERSIONS.DOCUMENT_ID.eq(id.value()), DOCUMENT_VERSIONS.VERSION.eq(version))
        .fetchOptional(DocumentRows::toVersion);
  }

  @Override
  public Set<UserId> writers(DocumentId id) {
    return sql
        .select(DOCUMENTS.CREATED_BY)
        .from(DOCUMENTS)
        .where(DOCUMENTS.ID.eq(id.value()))
        .union(DSL.select(DOCUMENTS.CHANGED_BY).from(DOCUMENTS).where(DOCUMENTS.ID.eq(id.value())))
        .union(
            DSL.select(DOCUMENT_VERSIONS.CHANGED_BY)
                .from(DOCUMENT_VERSIONS)
                .where(DOCUMENT_VERSIONS.DOCUMENT_ID.eq(id.value())))
        .fetch(row -> row.value1())
        .stream()
        .filter(Objects::nonNull)
        .map(UserId::new)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void attribute(Document document) {
    transactions.writeOne(
        DOCUMENTS,
        sql.update(DOCUMENTS)
            .set(DocumentRows.origin(document))
            .where(isThere(document.id()), DOCUMENTS.VERSION.eq(document.version())));
  }

  @Override
  public void replace(Document next, List<EmbeddedChunk> chunks) {
    wholly(
        () -> {
          update(next, next.version() - 1, DocumentRows.version(next));
          forgetEmbeddingsBefore(next);
          copyChunks(List.of(new NewDocument(next, chunks)));
        });
  }

  /** What nothing may find need not be in the indexes. */
  private void forgetEmbeddingsBefore(Document next) {
    sql.update(DOCUMENT_CHUNKS)
        .setNull(DOCUMENT_CHUNKS.EMBEDDING)
        .setNull(DOCUMENT_CHUNKS.EMBEDDING_MODEL)
        .where(
            DOCUMENT_CHUNKS.DOCUMENT_ID.eq(next.id().value()),
            DOCUMENT_CHUNKS.DOCUMENT_VERSION.lt(next.version()),
            DOCUMENT_CHUNKS.EMBEDDING_MODEL.isNotNull())
        .execute();
  }

  @Override
  public void review(Document reviewed, DocumentReview review) {
    wholly(
        () -> {
          update(reviewed, review.documentVersion(), DocumentRows.standing(reviewed));
          sql.insertInto(DOCUMENT_REVIEWS).set(DocumentRows.review(review)).execute();
        });
  }

  @Override
  public Page<DocumentReview> reviews(DocumentId id, PageRequest page) {
    return Page.cut(
        sql.selectFrom(DOCUMENT_REVIEWS)
            .where(
                DOCUMENT_REVIEWS.DOCUMENT_ID.eq(id.value()),
                Paging.before(page, DOCUMENT_REVIEWS.CREATED_AT, DOCUMENT_REVIEWS.ID))
            .orderBy(DOCUMENT_REVIEWS.CREATED_AT.desc(), DOCUMENT_REVIEWS.ID.desc())
            .limit(page.limit() + 1)
            .fetch(DocumentRows::toReview),
        page.limit(),
        DocumentReview::cursor);
  }

  @Override
  public void withdraw(DocumentId id, Instant at) {
    sql.update(DOCUMENTS)
        .set(DOCUMENTS.DELETED_AT, at)
        .set(DOCUMENTS.UPDATED_AT, at)
        .where(isThere(id))
        .execute();
  }

  private void update(Document changed, int version, Map<Field<?>, @Nullable Object> row) {
    int updated =
        sql.update(DOCUMENTS)
            .set(row)
            .where(isThere(changed.id()), DOCUMENTS.VERSION.eq(version))
            .execute();
    if (updated != 1) {
      throw new IllegalStateException("no such document in this version");
    }
  }

  private void wholly(Runnable change) {
    if (transactions.isOpen()) {
      change.run();
    } else {
      transactions.runInTransaction(change);
    }
  }

  private static Condition isThere(DocumentId id) {
    return DOCUMENTS.ID.eq(id.value()).and(DOCUMENTS.DELETED_AT.isNull());
  }
}
