package dz.amal.postgres;

import static dz.amal.postgres.generated.public_.Tables.DOCUMENTS;

import dz.amal.domain.kernel.Transactions;
import dz.amal.domain.knowledge.Chunk;
import dz.amal.domain.knowledge.Document;
import dz.amal.domain.knowledge.DocumentId;
import dz.amal.domain.knowledge.DocumentText;
import dz.amal.domain.knowledge.Documents;
import dz.amal.domain.knowledge.EmbeddedChunk;
import dz.amal.domain.knowledge.ReviewStatus;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.postgres.generated.public_.tables.records.DocumentChunksRecord;
import dz.amal.postgres.generated.public_.tables.records.DocumentsRecord;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;

/** Documents in {@code documents}, their chunks in {@code document_chunks}. */
final class PostgresDocuments implements Documents {

  private final DSLContext sql;
  private final Transactions transactions;

  PostgresDocuments(DSLContext sql, Transactions transactions) {
    this.sql = sql;
    this.transactions = transactions;
  }

  @Override
  public void add(Document document, List<EmbeddedChunk> chunks) {
    if (transactions.isOpen()) {
      insert(document, chunks);
    } else {
      transactions.runInTransaction(() -> insert(document, chunks));
    }
  }

  private void insert(Document document, List<EmbeddedChunk> chunks) {
    sql.insertInto(DOCUMENTS)
        .set(DOCUMENTS.ID, document.id().value())
        .set(DOCUMENTS.TITLE, document.title())
        .set(DOCUMENTS.CONTENT, document.text().value())
        .set(DOCUMENTS.CONTENT_HASH, document.text().hash())
        .set(DOCUMENTS.LANGUAGE, document.language().code())
        .set(DOCUMENTS.SOURCE, document.source().orElse(null))
        .set(DOCUMENTS.PII_STRIPPED, document.piiStripped())
        .set(DOCUMENTS.REVIEW_STATUS, document.reviewStatus().code())
        .set(DOCUMENTS.CHUNK_COUNT, document.chunkCount())
        .set(DOCUMENTS.CREATED_AT, document.createdAt())
        .set(DOCUMENTS.UPDATED_AT, document.createdAt())
        .execute();
    sql.batchInsert(chunks.stream().map(chunk -> toRow(document, chunk)).toList()).execute();
  }

  @Override
  public Optional<DocumentId> withHash(String contentHash) {
    return sql.select(DOCUMENTS.ID)
        .from(DOCUMENTS)
        .where(DOCUMENTS.CONTENT_HASH.eq(contentHash), DOCUMENTS.DELETED_AT.isNull())
        .fetchOptional(row -> new DocumentId(row.value1()));
  }

  @Override
  public Optional<Document> find(DocumentId id) {
    return sql.selectFrom(DOCUMENTS)
        .where(DOCUMENTS.ID.eq(id.value()), DOCUMENTS.DELETED_AT.isNull())
        .fetchOptional(PostgresDocuments::toDomain);
  }

  private static DocumentChunksRecord toRow(Document document, EmbeddedChunk embedded) {
    Chunk chunk = embedded.chunk();
    DocumentChunksRecord row = new DocumentChunksRecord();
    row.setId(embedded.id().value());
    row.setDocumentId(document.id().value());
    row.setChunkIndex(chunk.index());
    row.setHeading(chunk.heading());
    row.setContent(chunk.content());
    row.setLanguage(document.language().code());
    row.setStartPosition(chunk.start());
    row.setEndPosition(chunk.end());
    row.setTokenCount(chunk.tokenCount());
    row.setEmbedding(embedded.embedding());
    row.setEmbeddingModel(embedded.model());
    row.setCreatedAt(document.createdAt());
    row.setUpdatedAt(document.createdAt());
    return row;
  }

  private static Document toDomain(DocumentsRecord row) {
    return new Document(
        new DocumentId(row.getId()),
        row.getTitle(),
        new DocumentText(row.getContent()),
        ReadingLanguage.ofCode("language", row.getLanguage()),
        Optional.ofNullable(row.getSource()),
        ReviewStatus.valueOf(row.getReviewStatus().toUpperCase(Locale.ROOT)),
        row.getPiiStripped(),
        row.getChunkCount(),
        row.getCreatedAt());
  }
}
