package dz.amal.postgres;

import static dz.amal.postgres.generated.public_.Tables.DOCUMENTS;

import dz.amal.domain.identity.UserId;
import dz.amal.domain.knowledge.ChunkId;
import dz.amal.domain.knowledge.ChunkPlace;
import dz.amal.domain.knowledge.Document;
import dz.amal.domain.knowledge.DocumentHead;
import dz.amal.domain.knowledge.DocumentId;
import dz.amal.domain.knowledge.DocumentReview;
import dz.amal.domain.knowledge.DocumentText;
import dz.amal.domain.knowledge.DocumentVersion;
import dz.amal.domain.knowledge.ReviewStanding;
import dz.amal.domain.knowledge.ReviewStatus;
import dz.amal.domain.knowledge.ReviewVerdict;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.postgres.generated.ops.tables.records.DocumentVersionsRecord;
import dz.amal.postgres.generated.public_.tables.records.DocumentReviewsRecord;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record6;
import org.jspecify.annotations.Nullable;

/** Documents, their chunks, versions and reviews as rows, and back. */
final class DocumentRows {

  /** All columns but the text, which may be long. */
  static final List<Field<?>> HEAD =
      Arrays.stream(DOCUMENTS.fields())
          .filter(
              field -> !field.equals(DOCUMENTS.CONTENT) && !field.equals(DOCUMENTS.PERSONAL_DATA))
          .toList();

  private DocumentRows() {}

  /** What a new version changes; the first is one too. */
  static Map<Field<?>, @Nullable Object> version(Document document) {
    Map<Field<?>, @Nullable Object> row = new HashMap<>(origin(document));
    row.put(DOCUMENTS.VERSION, document.version());
    row.put(DOCUMENTS.TITLE, document.title());
    row.put(DOCUMENTS.CONTENT, document.text().value());
    row.put(DOCUMENTS.CONTENT_HASH, document.text().hash());
    row.put(DOCUMENTS.LANGUAGE, document.language().code());
    row.put(DOCUMENTS.CHANGED_BY, document.head().changedBy().map(UserId::value).orElse(null));
    row.put(DOCUMENTS.PII_STRIPPED, document.piiStripped());
    row.put(DOCUMENTS.PERSONAL_DATA, PersonalDataJson.write(document.personalData()));
    row.put(DOCUMENTS.CHUNK_COUNT, document.chunkCount());
    row.putAll(standing(document));
    return row;
  }

  /** What a review changes. */
  static Map<Field<?>, @Nullable Object> standing(Document document) {
    Map<Field<?>, @Nullable Object> row = new HashMap<>();
    row.put(DOCUMENTS.REVIEW_STATUS, document.reviewStatus().code());
    row.put(DOCUMENTS.REVIEWED_ON, document.reviewedOn().orElse(null));
    row.put(DOCUMENTS.REVIEW_DUE_ON, document.reviewDueOn().orElse(null));
    row.put(DOCUMENTS.UPDATED_AT, document.updatedAt());
    return row;
  }

  /** What an attribution changes. */
  static Map<Field<?>, @Nullable Object> origin(Document document) {
    Map<Field<?>, @Nullable Object> row = new HashMap<>();
    row.put(DOCUMENTS.SOURCE, document.source().orElse(null));
    row.put(DOCUMENTS.AUTHOR, document.author().orElse(null));
    row.put(DOCUMENTS.UPDATED_AT, document.updatedAt());
    return row;
  }

  static DocumentReviewsRecord review(DocumentReview review) {
    DocumentReviewsRecord row = new DocumentReviewsRecord();
    row.setId(review.id());
    row.setDocumentId(review.document().value());
    row.setDocumentVersion(review.documentVersion());
    row.setReviewerId(review.reviewer().map(UserId::value).orElse(null));
    row.setVerdict(review.verdict().code());
    row.setNote(review.note().orElse(null));
    row.setCreatedAt(review.at());
    row.setUpdatedAt(review.at());
    return row;
  }

  static Document toDocument(Record row) {
    return new Document(
        toHead(row),
        new DocumentText(row.get(DOCUMENTS.CONTENT)),
        PersonalDataJson.read(row.get(DOCUMENTS.PERSONAL_DATA)));
  }

  static DocumentHead toHead(Record row) {
    return new DocumentHead(
        new DocumentId(row.get(DOCUMENTS.ID)),
        row.get(DOCUMENTS.VERSION),
        row.get(DOCUMENTS.TITLE),
        language(row.get(DOCUMENTS.LANGUAGE)),
        Optional.ofNullable(row.get(DOCUMENTS.SOURCE)),
        Optional.ofNullable(row.get(DOCUMENTS.AUTHOR)),
        Optional.ofNullable(row.get(DOCUMENTS.CREATED_BY)).map(UserId::new),
        Optional.ofNullable(row.get(DOCUMENTS.CHANGED_BY)).map(UserId::new),
        row.get(DOCUMENTS.PII_STRIPPED),
        new ReviewStanding(
            ReviewStatus.valueOf(row.get(DOCUMENTS.REVIEW_STATUS).toUpperCase(Locale.ROOT)),
            Optional.ofNullable(row.get(DOCUMENTS.REVIEWED_ON)),
            Optional.ofNullable(row.get(DOCUMENTS.REVIEW_DUE_ON))),
        row.get(DOCUMENTS.CHUNK_COUNT),
        row.get(DOCUMENTS.CREATED_AT),
        row.get(DOCUMENTS.UPDATED_AT));
  }

  static ChunkPlace toPlace(Record6<UUID, Integer, Integer, Integer, Integer, String> row) {
    return new ChunkPlace(
        new ChunkId(row.value1()),
        row.value2(),
        row.value3(),
        row.value4(),
        row.value5(),
        Optional.ofNullable(row.value6()));
  }

  static DocumentVersion toVersion(DocumentVersionsRecord row) {
    return new DocumentVersion(
        new DocumentId(row.getDocumentId()),
        row.getVersion(),
        row.getTitle(),
        new DocumentText(row.getContent()),
        language(row.getLanguage()),
        Optional.ofNullable(row.getSource()),
        Optional.ofNullable(row.getAuthor()),
        Optional.of(row.getReplacedAt()));
  }

  static DocumentReview toReview(DocumentReviewsRecord row) {
    Instant at = row.getCreatedAt();
    return new DocumentReview(
        row.getId(),
        new DocumentId(row.getDocumentId()),
        row.getDocumentVersion(),
        Optional.ofNullable(row.getReviewerId()).map(UserId::new),
        ReviewVerdict.valueOf(row.getVerdict().toUpperCase(Locale.ROOT)),
        Optional.ofNullable(row.getNote()),
        at);
  }

  private static ReadingLanguage language(String code) {
    return ReadingLanguage.ofCode("language", code);
  }
}
