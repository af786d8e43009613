package dz.amal.memory;

import dz.amal.domain.kernel.Cursor;
import dz.amal.domain.notification.Notification;
import dz.amal.domain.notification.Outbox;
import java.util.Comparator;
import java.util.List;

/** Notifications in memory. */
public final class InMemoryOutbox implements Outbox {

  private static final Comparator<Notification> OLDEST_FIRST =
      Comparator.comparing(notification -> new Cursor(notification.createdAt(), notification.id()));

  private final InMemoryDatabase database;

  /** The notifications of this database. */
  public InMemoryOutbox(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public void add(Notification notification) {
    database.units.run(
        () -> {
          database.tickets.require(notification.ticket());
          database.notifications.add(notification.id(), notification);
        });
  }

  @Override
  public List<Notification> pending(int limit) {
    return database.units.call(
        () -> database.notifications.rows().sorted(OLDEST_FIRST).limit(limit).toList());
  }
}
