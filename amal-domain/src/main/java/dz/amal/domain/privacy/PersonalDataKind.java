package dz.amal.domain.privacy;

import java.util.Locale;

/** A kind of personal data, and what stands in its place. */
public enum PersonalDataKind {
  EMAIL,
  /** Any other run of digits that is long enough to lead to a person. */
  NUMBER;

  /** As the API and the database spell it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a find is replaced by, as {@code [email]}. */
  public String placeholder() {
    return "[" + code() + "]";
  }
}
