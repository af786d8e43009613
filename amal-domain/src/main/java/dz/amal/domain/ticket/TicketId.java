package dz.amal.domain.ticket;

import java.util.UUID;

/** The id of a ticket, for programs; people use its {@link TicketNumber}. */
public record TicketId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
