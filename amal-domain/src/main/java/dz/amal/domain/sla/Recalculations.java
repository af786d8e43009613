package dz.amal.domain.sla;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Changes of the calendar or the policy after which open deadlines are computed again, in batches.
 * A change is kept until all are done, so that another process can go on where one has died.
 */
public interface Recalculations {

  /**
   * A change that deadlines are computed for.
   *
   * @param reason as a code
   * @param after the last ticket that was done; empty at first
   */
  record Recalculation(UUID id, String reason, Optional<UUID> after) {}

  /** Asks for it. */
  void request(Recalculation recalculation, Instant now);

  /**
   * The oldest that is not done, locked until the transaction ends; empty if there is none, or
   * somebody else is at it.
   *
   * @throws IllegalStateException outside a transaction
   */
  Optional<Recalculation> next();

  /** So far it is done. */
  void reached(Recalculation recalculation, UUID ticket);

  /** All of it is done. */
  void done(Recalculation recalculation);
}
