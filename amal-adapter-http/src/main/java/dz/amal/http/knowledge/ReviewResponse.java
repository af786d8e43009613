package dz.amal.http.knowledge;

import dz.amal.domain.identity.UserId;
import dz.amal.domain.knowledge.DocumentReview;
import org.jspecify.annotations.Nullable;

/**
 * A review in the API's shape.
 *
 * @param reviewerId null once they were erased
 */
record ReviewResponse(
    String id,
    String documentId,
    int documentVersion,
    @Nullable String reviewerId,
    String verdict,
    @Nullable String note,
    String createdAt) {

  static ReviewResponse of(DocumentReview review) {
    return new ReviewResponse(
        review.id().toString(),
        review.document().toString(),
        review.documentVersion(),
        review.reviewer().map(UserId::toString).orElse(null),
        review.verdict().code(),
        review.note().orElse(null),
        review.at().toString());
  }
}
