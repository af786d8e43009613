package dz.amal.domain.conversation;

import dz.amal.domain.kernel.Cursor;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One message of a conversation.
 *
 * @param processingTime how long the answer took; only for the assistant's
 */
public record Message(
    MessageId id,
    ConversationId conversation,
    MessageRole role,
    MessageText text,
    Instant createdAt,
    Optional<Duration> processingTime) {

  /** What a person wrote. */
  public static Message fromUser(
      MessageId id, ConversationId conversation, MessageText text, Instant now) {
    return new Message(id, conversation, MessageRole.USER, text, now, Optional.empty());
  }

  /** What Amal answered. */
  public static Message fromAssistant(
      MessageId id, ConversationId conversation, MessageText text, Instant now, Duration took) {
    return new Message(id, conversation, MessageRole.ASSISTANT, text, now, Optional.of(took));
  }

  /** Its place in the conversation. */
  public Cursor cursor() {
    return new Cursor(createdAt, id.value());
  }
}
