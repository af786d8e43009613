package dz.amal.domain.ticket;

import dz.amal.domain.sla.Priority;
import java.util.Locale;

/** What a ticket is about, and how urgent that is unless somebody says otherwise. */
public enum TicketCategory {
  CRISIS(Priority.URGENT),
  ADDICTION(Priority.MEDIUM),
  MENTAL_HEALTH(Priority.HIGH),
  RELAPSE(Priority.HIGH),
  FAMILY_SUPPORT(Priority.MEDIUM),
  RESOURCES(Priority.MEDIUM),
  PREVENTION(Priority.LOW),
  GENERAL(Priority.MEDIUM);

  private final Priority usualPriority;

  TicketCategory(Priority usualPriority) {
    this.usualPriority = usualPriority;
  }

  /** The priority of a new ticket of this category. */
  public Priority usualPriority() {
    return usualPriority;
  }

  /** The category as the API and the database spell it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
