package dz.amal.domain.ticket;

import dz.amal.domain.identity.UserId;
import dz.amal.domain.sla.Priority;
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
}
