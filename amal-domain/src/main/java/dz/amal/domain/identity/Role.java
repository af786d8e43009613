package dz.amal.domain.identity;

import java.util.Locale;

/** What somebody may do. */
public enum Role {
  USER,
  AGENT,
  EDITOR,
  REVIEWER,
  ANALYST,
  ADMIN;

  /** The role as the API and the database spell it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
