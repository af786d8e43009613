package dz.amal.domain.conversation;

import java.util.UUID;

/** The id of a conversation. */
public record ConversationId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
