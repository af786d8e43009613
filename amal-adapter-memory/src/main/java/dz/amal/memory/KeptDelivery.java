package dz.amal.memory;

import dz.amal.domain.identity.UserId;
import dz.amal.domain.notification.Delivery;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A delivery, and how it stands with it. */
record KeptDelivery(Delivery delivery, State state, Instant changesAt, Optional<String> reason) {

  /** How it stands; a pending one is due at {@code changesAt}, a dead one is so since then. */
  enum State {
    PENDING,
    DELIVERED,
    DEAD
  }

  /** Nothing is delivered twice to the same. */
  record Target(
      UUID event, Delivery.Channel channel, Optional<UserId> recipient, Optional<String> endpoint) {
    static Target of(Delivery delivery) {
      return new Target(
          delivery.notification().id(),
          delivery.channel(),
          delivery.recipient(),
          delivery.endpoint());
    }
  }

  boolean isPending() {
    return state == State.PENDING;
  }

  /** Whether the other goes the same way about the same ticket. */
  boolean isInLineWith(KeptDelivery other) {
    Delivery one = delivery;
    Delivery two = other.delivery;
    return one.channel() == two.channel()
        && one.recipient().equals(two.recipient())
        && one.endpoint().equals(two.endpoint())
        && one.notification().ticket().equals(two.notification().ticket());
  }
}
