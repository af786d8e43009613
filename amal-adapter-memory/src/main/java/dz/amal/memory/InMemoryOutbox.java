package dz.amal.memory;

import dz.amal.domain.kernel.Cursor;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import dz.amal.domain.notification.Bell;
import dz.amal.domain.notification.Delivery;
import dz.amal.domain.notification.DeskEvent;
import dz.amal.domain.notification.Notification;
import dz.amal.domain.notification.Outbox;
import dz.amal.memory.KeptDelivery.State;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Notifications in memory. */
public final class InMemoryOutbox implements Outbox {

  private static final Comparator<Notification> OLDEST_FIRST =
      Comparator.comparing(notification -> new Cursor(notification.createdAt(), notification.id()));
  private static final Comparator<KeptDelivery> FIRST_DUE =
      Comparator.comparing(kept -> new Cursor(kept.changesAt(), kept.delivery().id()));

  private final InMemoryDatabase database;
  private final Bell bell;

  /** The notifications of this database. */
  public InMemoryOutbox(InMemoryDatabase database, Bell bell) {
    this.database = database;
    this.bell = bell;
  }

  @Override
  public void add(Notification notification) {
    database.units.run(
        () -> {
          database.tickets.require(notification.ticket());
          notification.recipient().ifPresent(database.users::require);
          database.notifications.add(notification.id(), notification);
        });
    database.units.afterwards(() -> bell.ring(Bell.Ring.of(Bell.Topic.OUTBOX)));
  }

  @Override
  public List<Notification> pending(int limit) {
    return database.units.call(
        () ->
            database
                .notifications
                .rows()
                .filter(notification -> database.shown.find(notification.id()).isEmpty())
                .sorted(OLDEST_FIRST)
                .limit(limit)
                .toList());
  }

  @Override
  public boolean mayPassOn() {
    database.units.requireOpen();
    return true; // units come one after the other
  }

  @Override
  public void passOn(List<Notification> notifications, List<Delivery> deliveries, Instant now) {
    database.units.run(
        () -> {
          long position = lastPosition();
          for (Notification notification : notifications) {
            position++;
            database.shown.add(notification.id(), new DeskEvent(position, notification));
          }
          deliveries.forEach(delivery -> keep(delivery, now));
        });
    database.units.afterwards(() -> bell.ring(Bell.Ring.of(Bell.Topic.DESK)));
  }

  private void keep(Delivery delivery, Instant now) {
    KeptDelivery.Target target = KeptDelivery.Target.of(delivery);
    if (database.deliveryTargets.find(target).isEmpty()) {
      database.deliveryTargets.add(target, delivery.id());
      database.deliveries.add(
          delivery.id(), new KeptDelivery(delivery, State.PENDING, now, Optional.empty()));
    }
  }

  @Override
  public List<DeskEvent> shownAfter(long position, int limit) {
    return database.units.call(
        () ->
            database
                .shown
                .rows()
                .filter(event -> event.position() > position)
                .sorted(Comparator.comparingLong(DeskEvent::position))
                .limit(limit)
                .toList());
  }

  @Override
  public long lastPosition() {
    return database.units.call(
        () -> database.shown.rows().mapToLong(DeskEvent::position).max().orElse(0));
  }

  @Override
  public List<Delivery> claim(
      Delivery.Channel channel, Optional<String> endpoint, Instant now, Instant until, int limit) {
    return database.units.call(
        () ->
            database
                .deliveries
                .rows()
                .filter(kept -> kept.isPending() && kept.delivery().channel() == channel)
                .filter(kept -> endpoint.isEmpty() || endpoint.equals(kept.delivery().endpoint()))
                .filter(kept -> !kept.changesAt().isAfter(now))
                .filter(this::isFirstInLine)
                .sorted(FIRST_DUE)
                .limit(limit)
                .toList()
                .stream()
                .map(kept -> claimed(kept, until))
                .toList());
  }

  private boolean isFirstInLine(KeptDelivery kept) {
    return database
        .deliveries
        .rows()
        .filter(other -> other.isPending() && other.isInLineWith(kept))
        .allMatch(other -> placeInLine(other).compareTo(placeInLine(kept)) >= 0);
  }

  private static Cursor placeInLine(KeptDelivery kept) {
    return new Cursor(kept.delivery().notification().createdAt(), kept.delivery().id());
  }

  private Delivery claimed(KeptDelivery kept, Instant until) {
    Delivery old = kept.delivery();
    Delivery claimed =
        new Delivery(
            old.id(),
            old.notification(),
            old.channel(),
            old.recipient(),
            old.endpoint(),
            old.attempts() + 1);
    put(claimed, State.PENDING, until, kept.reason());
    return claimed;
  }

  @Override
  public void delivered(Delivery delivery, Instant now) {
    database.units.run(() -> put(delivery, State.DELIVERED, now, Optional.empty()));
  }

  @Override
  public void retryAt(Delivery delivery, String reason, Instant next) {
    database.units.run(() -> put(delivery, State.PENDING, next, Optional.of(reason)));
  }

  @Override
  public void giveUp(Delivery delivery, String reason, Instant now) {
    database.units.run(() -> put(delivery, State.DEAD, now, Optional.of(reason)));
  }

  private void put(Delivery delivery, State state, Instant changesAt, Optional<String> reason) {
    database.deliveries.require(delivery.id());
    database.deliveries.put(delivery.id(), new KeptDelivery(delivery, state, changesAt, reason));
  }

  @Override
  public Page<Delivery.Dead> dead(PageRequest page) {
    return database.units.call(
        () ->
            CursorOrder.NEWEST_FIRST.page(
                database
                    .deliveries
                    .rows()
                    .filter(kept -> kept.state() == State.DEAD)
                    .map(
                        kept ->
                            new Delivery.Dead(
                                kept.delivery(), kept.reason().orElse(""), kept.changesAt())),
                dead -> new Cursor(dead.since(), dead.delivery().id()),
                page));
  }

  @Override
  public boolean revive(UUID delivery, Instant now) {
    return database.units.call(
        () -> {
          Optional<KeptDelivery> dead =
              database.deliveries.find(delivery).filter(kept -> kept.state() == State.DEAD);
          dead.ifPresent(kept -> put(fresh(kept.delivery()), State.PENDING, now, kept.reason()));
          return dead.isPresent();
        });
  }

  private static Delivery fresh(Delivery old) {
    return new Delivery(
        old.id(), old.notification(), old.channel(), old.recipient(), old.endpoint(), 0);
  }
}
