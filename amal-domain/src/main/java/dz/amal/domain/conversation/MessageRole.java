package dz.amal.domain.conversation;

import java.util.Locale;

/** Who wrote a message. */
public enum MessageRole {
  USER,
  ASSISTANT,
  SYSTEM;

  /** The role as the API and the database spell it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
