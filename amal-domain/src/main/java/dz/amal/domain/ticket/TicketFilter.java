package dz.amal.domain.ticket;

import dz.amal.domain.identity.UserId;
import dz.amal.domain.sla.Priority;
import java.time.Instant;
import java.util.Optional;

/**
 * Which tickets of the team's are wanted.
 *
 * @param owner whose need it is; empty for anybody's
 * @param assignment who has it; empty for all
 * @param sla how it stands with the deadline; empty for all
 */
public record TicketFilter(
    Optional<UserId> owner,
    Optional<TicketStatus> status,
    Optional<Priority> priority,
    Optional<TicketCategory> category,
    Optional<Assignment> assignment,
    Optional<SlaStanding> sla) {

  /** Who has a ticket: somebody, or nobody where {@code assignee} is empty. */
  public record Assignment(Optional<UserId> assignee) {}

  /** Every ticket. */
  public static TicketFilter all() {
    return new TicketFilter(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Only of this owner. */
  public TicketFilter ofOwner(UserId wanted) {
    return new TicketFilter(Optional.of(wanted), status, priority, category, assignment, sla);
  }

  /** Only at this status. */
  public TicketFilter in(TicketStatus wanted) {
    return new TicketFilter(owner, Optional.of(wanted), priority, category, assignment, sla);
  }

  /** Only of this priority. */
  public TicketFilter of(Priority wanted) {
    return new TicketFilter(owner, status, Optional.of(wanted), category, assignment, sla);
  }

  /** Only of this category. */
  public TicketFilter about(TicketCategory wanted) {
    return new TicketFilter(owner, status, priority, Optional.of(wanted), assignment, sla);
  }

  /** Only those that somebody has, or that nobody has where it is empty. */
  public TicketFilter assignedTo(Optional<UserId> assignee) {
    return new TicketFilter(
        owner, status, priority, category, Optional.of(new Assignment(assignee)), sla);
  }

  /** Only those that stand so with their deadline. */
  public TicketFilter standing(SlaStanding wanted) {
    return new TicketFilter(owner, status, priority, category, assignment, Optional.of(wanted));
  }

  /** Whether a ticket is wanted. */
  public boolean lets(Ticket ticket, Instant now) {
    return isWanted(owner, ticket.owner())
        && isWanted(status, ticket.status())
        && isWanted(priority, ticket.priority())
        && isWanted(category, ticket.category())
        && assignment.filter(wanted -> !wanted.assignee().equals(ticket.assignee())).isEmpty()
        && isWanted(sla, ticket.standingAt(now));
  }

  private static <T> boolean isWanted(Optional<T> wanted, T value) {
    return wanted.filter(other -> !other.equals(value)).isEmpty();
  }
}
