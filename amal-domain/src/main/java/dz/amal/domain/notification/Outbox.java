package dz.amal.domain.notification;

import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the team has to be told, written in the transaction of what it tells of, then passed on to
 * the desk and to those who are not there. Whoever waits for what comes in is woken by {@link
 * Bell}.
 */
public interface Outbox {

  /** Keeps a notification until it is passed on. */
  void add(Notification notification);

  /** The notifications not yet passed on, the oldest first, then the lowest id. */
  List<Notification> pending(int limit);

  /**
   * Lets one at a time pass on, until the transaction ends; the order in which the desk is shown
   * what happened rests on it.
   *
   * @return whether it is us
   * @throws IllegalStateException outside a transaction
   */
  boolean mayPassOn();

  /**
   * Shows notifications to the desk, in this order, and keeps what is to be delivered of them. A
   * delivery that is there already is left alone.
   */
  void passOn(List<Notification> notifications, List<Delivery> deliveries, Instant now);

  /** What the desk was shown after this position, in its order. */
  List<DeskEvent> shownAfter(long position, int limit);

  /** The last position that the desk was shown; 0 before the first. */
  long lastPosition();

  /**
   * Takes deliveries that are due, and counts the attempt. Of those to the same recipient or
   * endpoint about the same ticket only the first is given, so that they arrive in order; whoever
   * else asks does not get the same before {@code until}.
   *
   * @param endpoint of webhooks, only those to this one; empty for all of the channel
   * @param until when they are due again if nobody says what came of them
   */
  List<Delivery> claim(
      Delivery.Channel channel, Optional<String> endpoint, Instant now, Instant until, int limit);

  /** It arrived. */
  void delivered(Delivery delivery, Instant now);

  /** It did not arrive, and is due again then. */
  void retryAt(Delivery delivery, String reason, Instant next);

  /** It did not arrive, and is given up. */
  void giveUp(Delivery delivery, String reason, Instant now);

  /** What was given up, the latest first. */
  Page<Delivery.Dead> dead(PageRequest page);

  /**
   * Makes a delivery that was given up due again, as if it had never been tried.
   *
   * @return whether there is such a one
   */
  boolean revive(UUID delivery, Instant now);
}
