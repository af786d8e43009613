package dz.amal.domain.conversation;

import java.util.Locale;

/** Where a conversation stands. */
public enum ConversationStatus {
  ACTIVE,
  ARCHIVED,
  /** A human has been brought in. */
  ESCALATED,
  CLOSED;

  /** The status as the API and the database spell it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
