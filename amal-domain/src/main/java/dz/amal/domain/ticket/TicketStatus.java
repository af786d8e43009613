package dz.amal.domain.ticket;

import java.util.Locale;

/** Where a ticket stands, and where it can go from there. */
public enum TicketStatus {
  OPEN,
  IN_PROGRESS,
  RESOLVED,
  CLOSED;

  /**
   * Whether a ticket can go there from here. One that is closed has to be opened again before
   * anything else; what stays where it is does not move.
   */
  public boolean mayBecome(TicketStatus next) {
    return switch (this) {
      case OPEN, IN_PROGRESS -> next != this;
      case RESOLVED -> next != this;
      case CLOSED -> next == OPEN;
    };
  }

  /** Whether somebody still has something to do. */
  public boolean isUnfinished() {
    return this == OPEN || this == IN_PROGRESS;
  }

  /** The status as the API and the database spell it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
