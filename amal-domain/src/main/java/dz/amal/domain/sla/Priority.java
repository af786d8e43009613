package dz.amal.domain.sla;

import java.util.Locale;

/** How soon a human must be there, the least urgent first. */
public enum Priority {
  LOW,
  MEDIUM,
  HIGH,
  URGENT;

  /** The next more urgent one; urgent stays urgent. */
  public Priority raised() {
    return switch (this) {
      case LOW -> MEDIUM;
      case MEDIUM -> HIGH;
      case HIGH, URGENT -> URGENT;
    };
  }

  /** The priority as the API and the database spell it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
