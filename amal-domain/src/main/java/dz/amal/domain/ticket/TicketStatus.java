package dz.amal.domain.ticket;

import java.util.Locale;

/** Where a ticket stands. */
public enum TicketStatus {
  OPEN,
  IN_PROGRESS,
  RESOLVED,
  CLOSED;

  /** The status as the API and the database spell it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
