package dz.amal.domain.ticket;

import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.Cursor;
import dz.amal.domain.kernel.TextRule;
import dz.amal.domain.sla.Priority;
import dz.amal.domain.sla.SlaPolicy;
import java.time.Instant;
import java.util.Optional;

/**
 * A person's need, handed to humans.
 *
 * @param subject 1 to 255 characters; never the person's own words when Amal opened the ticket
 * @param description at most 10,000 characters
 * @param conversation where it came from; empty when it was opened on its own
 * @param slaDueAt by when a human must have dealt with it; see {@link SlaPolicy}
 */
public record Ticket(
    TicketId id,
    TicketNumber number,
    UserId owner,
    Optional<ConversationId> conversation,
    String subject,
    Optional<String> description,
    TicketCategory category,
    Priority priority,
    TicketStatus status,
    Instant slaDueAt,
    Instant createdAt,
    Instant updatedAt) {

  private static final TextRule SUBJECT = new TextRule("subject", 255);
  private static final TextRule DESCRIPTION = new TextRule("description", 10_000);

  public Ticket {
    subject = SUBJECT.check(subject);
    description = description.map(DESCRIPTION::check);
  }

  /** Whether this is the user's own. */
  public boolean belongsTo(UserId user) {
    return owner.equals(user);
  }

  /** Found to be more urgent; the deadline only comes nearer. */
  public Ticket raisedTo(
      TicketCategory newCategory, Priority newPriority, Instant dueAt, Instant now) {
    return new Ticket(
        id,
        number,
        owner,
        conversation,
        subject,
        description,
        newCategory,
        newPriority,
        status,
        dueAt.isBefore(slaDueAt) ? dueAt : slaDueAt,
        createdAt,
        now);
  }

  /** Its place in a list of tickets, the newest first. */
  public Cursor cursor() {
    return new Cursor(createdAt, id.value());
  }

  /** Only the number: subject and description are about somebody's health. */
  @Override
  public String toString() {
    return "Ticket[" + number + "]";
  }
}
