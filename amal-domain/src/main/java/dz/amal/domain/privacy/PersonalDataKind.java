package dz.amal.domain.privacy;

import java.util.Locale;

/** A kind of personal data, and what stands in its place. */
public enum PersonalDataKind {
  EMAIL,
  PHONE,
  /** The national identity number, of 18 digits. */
  NIN,
  /** A postal account as banks write it, of 20 digits. */
  RIP,
  /** A postal account with or without its key, beside a word that says so. */
  CCP,
  /** A payment card. */
  CARD,
  /** A passport's number, beside a word that says so. */
  PASSPORT,
  /** Somebody's name, behind words that announce one. */
  NAME,
  /** A street and number, or a block and door. */
  ADDRESS,
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
