package dz.amal.domain.knowledge;

import java.util.Locale;

/** What a reviewer has said of a document. */
public enum ReviewStatus {
  PENDING,
  APPROVED,
  REJECTED;

  /** The status as the API and the database spell it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
