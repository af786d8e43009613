package dz.amal.domain.ticket;

import java.util.Locale;

/** How a ticket stands with its deadline; a finished one, how it stood when it was resolved. */
public enum SlaStanding {
  /** There is time, or it was kept. */
  OK,
  /** It is not finished, and the deadline is near. */
  AT_RISK,
  /** The deadline has passed, or had when it was resolved. */
  BREACHED;

  /** The standing as the API spells it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
