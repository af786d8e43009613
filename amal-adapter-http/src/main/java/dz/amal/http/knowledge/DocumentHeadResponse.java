package dz.amal.http.knowledge;

import dz.amal.domain.identity.UserId;
import dz.amal.domain.knowledge.DocumentHead;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document in the API's shape, without its text.
 *
 * @param usable whether answers may quote it today
 * @param createdBy null for what came with Amal, and once they were erased
 */
record DocumentHeadResponse(
    String id,
    int version,
    String title,
    String language,
    @Nullable String source,
    @Nullable String author,
    String status,
    boolean usable,
    boolean piiStripped,
    @Nullable String reviewedOn,
    @Nullable String reviewDueOn,
    @Nullable String createdBy,
    @Nullable String changedBy,
    int chunkCount,
    String createdAt,
    String updatedAt) {

  static DocumentHeadResponse of(DocumentHead head, LocalDate today) {
    return new DocumentHeadResponse(
        head.id().toString(),
        head.version(),
        head.title(),
        head.language().code(),
        head.source().orElse(null),
        head.author().orElse(null),
        head.standing().status().code(),
        head.mayBeUsed(today),
        head.piiStripped(),
        head.standing().reviewedOn().map(LocalDate::toString).orElse(null),
        head.standing().dueOn().map(LocalDate::toString).orElse(null),
        head.createdBy().map(UserId::toString).orElse(null),
        head.changedBy().map(UserId::toString).orElse(null),
        head.chunkCount(),
        head.createdAt().toString(),
        head.updatedAt().toString());
  }
}
