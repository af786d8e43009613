package dz.amal.domain.ticket;

import java.util.Locale;

/** How an unfinished ticket stands with its deadline. */
public enum SlaStanding {
  /** There is time. */
  OK,
  /** The deadline is near. */
  AT_RISK,
  /** The deadline has passed. */
  BREACHED;

  /** The standing as the API spells it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
