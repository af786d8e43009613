package dz.amal.domain.ticket;

import dz.amal.domain.conversation.MessageId;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.Cursor;
import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.kernel.TextRule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody says about a ticket.
 *
 * @param author who says so; empty once they were erased
 * @param content 1 to 10,000 characters
 * @param isInternal whether it is for the team only; then it never reaches the person
 * @param message the message of the conversation that says the same; never of an internal one
 * @param attachments at most ten
 */
public record TicketComment(
    UUID id,
    TicketId ticket,
    Optional<UserId> author,
    String content,
    boolean isInternal,
    Optional<MessageId> message,
    List<Attachment> attachments,
    Instant createdAt) {

  private static final TextRule CONTENT = new TextRule("content", 10_000);
  private static final int MOST_ATTACHMENTS = 10;

  public TicketComment {
    content = CONTENT.check(content);
    attachments = List.copyOf(attachments);
    if (attachments.size() > MOST_ATTACHMENTS) {
      throw new InvalidValue("attachments", "must be at most " + MOST_ATTACHMENTS);
    }
    if (isInternal && message.isPresent()) {
      throw new IllegalArgumentException("an internal comment is no message to the person");
    }
  }

  /** Its place among the comments of its ticket. */
  public Cursor cursor() {
    return new Cursor(createdAt, id);
  }

  /** Only the id: the rest is about somebody's health. */
  @Override
  public String toString() {
    return "TicketComment[" + id + "]";
  }
}
