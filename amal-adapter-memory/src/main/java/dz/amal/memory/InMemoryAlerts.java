package dz.amal.memory;

import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.Cursor;
import dz.amal.domain.notification.Notification;
import dz.amal.domain.notification.NotificationEvent;
import dz.amal.domain.oncall.Alerts;
import dz.amal.domain.ticket.TicketId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who was alerted, in memory. */
public final class InMemoryAlerts implements Alerts {

  private static final Comparator<Notification> OLDEST_FIRST =
      Comparator.comparing(alert -> new Cursor(alert.createdAt(), alert.id()));

  private final InMemoryDatabase database;

  /** The alerts of this database. */
  public InMemoryAlerts(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public List<UserId> about(TicketId ticket) {
    return database.units.call(
        () -> latestFirst(alerts().filter(alert -> alert.ticket().equals(ticket))).toList());
  }

  @Override
  public List<UserId> firstOfEach(int limit) {
    return database.units.call(
        () -> {
          Collection<Notification> first =
              alerts()
                  .collect(
                      Collectors.toMap(
                          Notification::ticket,
                          Function.identity(),
                          BinaryOperator.minBy(OLDEST_FIRST)))
                  .values();
          return latestFirst(first.stream()).limit(limit).toList();
        });
  }

  private Stream<Notification> alerts() {
    return database
        .notifications
        .rows()
        .filter(notification -> notification.event() == NotificationEvent.CRISIS_ALERT);
  }

  private static Stream<UserId> latestFirst(Stream<Notification> alerts) {
    return alerts
        .sorted(OLDEST_FIRST.reversed())
        .map(Notification::recipient)
        .flatMap(Optional::stream);
  }
}
