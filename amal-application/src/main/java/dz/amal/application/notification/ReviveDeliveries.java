package dz.amal.application.notification;

import dz.amal.domain.identity.Caller;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import dz.amal.domain.notification.Delivery;
import dz.amal.domain.notification.Outbox;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Shows deliveries that were given up, and tries them again. For administrators. */
public final class ReviveDeliveries {

  private final Outbox outbox;
  private final InstantSource clock;

  /** Wires the use case. */
  public ReviveDeliveries(Outbox outbox, InstantSource clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  /** What was given up, the latest first; empty for who may not know. */
  public Optional<Page<Delivery.Dead>> list(Caller caller, PageRequest page) {
    return caller.isAdmin() ? Optional.of(outbox.dead(page)) : Optional.empty();
  }

  /** Tries one again, as if it had never been tried; whether there was such a one. */
  public boolean revive(Caller caller, UUID delivery) {
    return caller.isAdmin() && outbox.revive(delivery, clock.instant());
  }
}
