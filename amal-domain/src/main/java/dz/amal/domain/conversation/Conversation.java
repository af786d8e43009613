package dz.amal.domain.conversation;

import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.Cursor;
import dz.amal.domain.kernel.TextRule;
import java.time.Instant;
import java.util.Optional;

/**
 * A conversation between a person and Amal. Immutable: what happens to it gives its next state.
 *
 * @param title at most 255 characters
 * @param messageCount visible messages, counted by the store
 * @param lastMessageAt when the newest message was written, kept by the store
 */
public record Conversation(
    ConversationId id,
    UserId owner,
    Optional<String> title,
    Mode mode,
    ConversationStatus status,
    int messageCount,
    Optional<Instant> lastMessageAt,
    Instant createdAt,
    Instant updatedAt) {

  private static final TextRule TITLE = new TextRule("title", 255);

  public Conversation {
    title = title.map(TITLE::check);
  }

  /** A new, empty conversation. */
  public static Conversation start(
      ConversationId id, UserId owner, Optional<String> title, Mode mode, Instant now) {
    return new Conversation(
        id, owner, title, mode, ConversationStatus.ACTIVE, 0, Optional.empty(), now, now);
  }

  /** Whether this is the user's own. */
  public boolean belongsTo(UserId user) {
    return owner.equals(user);
  }

  /** Given another title. */
  public Conversation renamed(String newTitle, Instant now) {
    return with(Optional.of(newTitle), mode, status, now);
  }

  /** Answered in another mode from now on. */
  public Conversation switchedTo(Mode newMode, Instant now) {
    return with(title, newMode, status, now);
  }

  /** Moved to another status by its owner. */
  public Conversation movedTo(ConversationStatus newStatus, Instant now) {
    return with(title, mode, newStatus, now);
  }

  /** A human has been brought in. */
  public Conversation escalated(Instant now) {
    return movedTo(ConversationStatus.ESCALATED, now);
  }

  /**
   * Somebody wrote: an archived or closed conversation is active again, since nobody who writes is
   * turned away.
   */
  public Conversation resumed(Instant now) {
    return status == ConversationStatus.ESCALATED ? this : movedTo(ConversationStatus.ACTIVE, now);
  }

  /** Its place in a list of conversations, the latest change first. */
  public Cursor cursor() {
    return new Cursor(updatedAt, id.value());
  }

  /** Only the id: the title may hold the person's own words. */
  @Override
  public String toString() {
    return "Conversation[" + id + "]";
  }

  private Conversation with(
      Optional<String> newTitle, Mode newMode, ConversationStatus newStatus, Instant now) {
    return new Conversation(
        id, owner, newTitle, newMode, newStatus, messageCount, lastMessageAt, createdAt, now);
  }
}
