package dz.amal.domain.conversation;

import java.util.Locale;

/** Whether a reply helped. */
public enum Rating {
  HELPFUL,
  NOT_HELPFUL;

  /** The rating as the API and the database spell it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
