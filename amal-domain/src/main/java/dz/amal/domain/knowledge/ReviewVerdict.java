package dz.amal.domain.knowledge;

import java.util.Locale;

/** What a reviewer says of a document. */
public enum ReviewVerdict {
  APPROVED(ReviewStatus.APPROVED),
  REJECTED(ReviewStatus.REJECTED);

  private final ReviewStatus status;

  ReviewVerdict(ReviewStatus status) {
    this.status = status;
  }

  /** What becomes of the document. */
  public ReviewStatus status() {
    return status;
  }

  /** The verdict as the API and the database spell it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
