package dz.amal.domain.conversation;

import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.Cursor;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One message of a conversation.
 *
 * @param author the human of the team who wrote it; empty for what Amal or the person wrote
 * @param processingTime how long the answer took; only for Amal's
 * @param tokens how many a model elsewhere was paid for it; only for what it had a part in
 */
public record Message(
    MessageId id,
    ConversationId conversation,
    MessageRole role,
    MessageText text,
    Optional<UserId> author,
    Instant createdAt,
    Optional<Duration> processingTime,
    OptionalInt tokens) {

  /** What a person wrote. */
  public static Message fromUser(
      MessageId id, ConversationId conversation, MessageText text, Instant now) {
    return new Message(
        id,
        conversation,
        MessageRole.USER,
        text,
        Optional.empty(),
        now,
        Optional.empty(),
        OptionalInt.empty());
  }

  /** What Amal answered. */
  public static Message fromAssistant(
      MessageId id,
      ConversationId conversation,
      MessageText text,
      Instant now,
      Duration took,
      OptionalInt tokens) {
    return new Message(
        id,
        conversation,
        MessageRole.ASSISTANT,
        text,
        Optional.empty(),
        now,
        Optional.of(took),
        tokens);
  }

  /** What a human of the team answered, in Amal's place. */
  public static Message fromHuman(
      MessageId id, ConversationId conversation, MessageText text, UserId author, Instant now) {
    return new Message(
        id,
        conversation,
        MessageRole.ASSISTANT,
        text,
        Optional.of(author),
        now,
        Optional.empty(),
        OptionalInt.empty());
  }

  /** Its place in the conversation. */
  public Cursor cursor() {
    return new Cursor(createdAt, id.value());
  }
}
