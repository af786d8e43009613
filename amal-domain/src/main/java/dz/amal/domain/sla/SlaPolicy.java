package dz.amal.domain.sla;

import java.time.Duration;
import java.time.Instant;

/**
 * When a ticket is due.
 *
 * <p>Wall time from its opening: low 72 h, medium 24 h, high 8 h, urgent 2 h (docs/database.md).
 * The database trigger {@code calculate_sla_due_date} says the same for rows written by SQL; a test
 * holds both equal.
 */
public final class SlaPolicy {

  /** How much time a priority leaves. */
  public Duration target(Priority priority) {
    return switch (priority) {
      case LOW -> Duration.ofDays(3);
      case MEDIUM -> Duration.ofDays(1);
      case HIGH -> Duration.ofHours(8);
      case URGENT -> Duration.ofHours(2);
    };
  }

  /** The deadline of what was opened then. */
  public Instant dueAt(Priority priority, Instant openedAt) {
    return openedAt.plus(target(priority));
  }
}
