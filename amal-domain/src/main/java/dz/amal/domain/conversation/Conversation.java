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
 * @param crisisSince since when somebody has been in danger here; empty when no crisis is open
 * @param humanHasIt whether a human works on a ticket of this conversation, so that Amal keeps
 *     quiet; known to the store
 * @param messageCount visible messages, counted by the store
 * @param lastMessageAt when the newest message was written, kept by the store
 */
public record Conversation(
    ConversationId id,
    UserId owner,
    Optional<String> title,
    Mode mode,
    ConversationStatus status,
    Optional<Instant> crisisSince,
    boolean humanHasIt,
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
        id,
        owner,
        title,
        mode,
        ConversationStatus.ACTIVE,
        Optional.empty(),
        false,
        0,
        Optional.empty(),
        now,
        now);
  }

  /** Whether this is the user's own. */
  public boolean belongsTo(UserId user) {
    return owner.equals(user);
  }

  /** Given another title. */
  public Conversation renamed(String newTitle, Instant now) {
    return with(Optional.of(newTitle), mode, status, crisisSince, now);
  }

  /** Answered in another mode from now on. */
  public Conversation switchedTo(Mode newMode, Instant now) {
    return with(title, newMode, status, crisisSince, now);
  }

  /** Moved to another status by its owner. */
  public Conversation movedTo(ConversationStatus newStatus, Instant now) {
    return with(title, mode, newStatus, crisisSince, now);
  }

  /** A human has been brought in. */
  public Conversation escalated(Instant now) {
    return movedTo(ConversationStatus.ESCALATED, now);
  }

  /** Somebody is in danger here, and it stays so until a human says otherwise. */
  public Conversation inCrisis(Instant now) {
    return with(
        title, mode, ConversationStatus.ESCALATED, crisisSince.or(() -> Optional.of(now)), now);
  }

  /** A human has made sure that the danger is over. */
  public Conversation afterCrisis(Instant now) {
    return with(title, mode, status, Optional.empty(), now);
  }

  /** As the store sees it: whether a human works on a ticket of this conversation. */
  public Conversation withHuman(boolean isWithHuman) {
    return new Conversation(
        id,
        owner,
        title,
        mode,
        status,
        crisisSince,
        isWithHuman,
        messageCount,
        lastMessageAt,
        createdAt,
        updatedAt);
  }

  /** Whether somebody is in danger here, and no human has said otherwise. */
  public boolean isInCrisis() {
    return crisisSince.isPresent();
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
      Optional<String> newTitle,
      Mode newMode,
      ConversationStatus newStatus,
      Optional<Instant> newCrisisSince,
      Instant now) {
    return new Conversation(
        id,
        owner,
        newTitle,
        newMode,
        newStatus,
        newCrisisSince,
        humanHasIt,
        messageCount,
        lastMessageAt,
        createdAt,
        now);
  }
}
