package dz.amal.postgres;

import static dz.amal.postgres.generated.public_.Tables.NOTIFICATIONS;

import dz.amal.domain.notification.Notification;
import dz.amal.domain.notification.NotificationEvent;
import dz.amal.domain.notification.Outbox;
import dz.amal.domain.ticket.TicketId;
import dz.amal.postgres.generated.public_.tables.records.NotificationsRecord;
import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;

/** The outbox in {@code notifications}. */
final class PostgresOutbox implements Outbox {

  private final DSLContext sql;
  private final PostgresTransactions transactions;

  PostgresOutbox(PostgresTransactions transactions) {
    this.sql = transactions.sql();
    this.transactions = transactions;
  }

  @Override
  public void add(Notification notification) {
    transactions.write(
        NOTIFICATIONS,
        sql.insertInto(NOTIFICATIONS)
            .set(NOTIFICATIONS.ID, notification.id())
            .set(NOTIFICATIONS.EVENT, notification.event().code())
            .set(NOTIFICATIONS.TICKET_ID, notification.ticket().value())
            .set(NOTIFICATIONS.NEXT_ATTEMPT_AT, notification.createdAt())
            .set(NOTIFICATIONS.CREATED_AT, notification.createdAt())
            .set(NOTIFICATIONS.UPDATED_AT, notification.createdAt()));
  }

  @Override
  public List<Notification> pending(int limit) {
    return sql.selectFrom(NOTIFICATIONS)
        .where(NOTIFICATIONS.STATUS.eq("pending"))
        .orderBy(NOTIFICATIONS.CREATED_AT, NOTIFICATIONS.ID)
        .limit(limit)
        .fetch(PostgresOutbox::toDomain);
  }

  private static Notification toDomain(NotificationsRecord row) {
    return new Notification(
        row.getId(), event(row.getEvent()), new TicketId(row.getTicketId()), row.getCreatedAt());
  }

  private static NotificationEvent event(String code) {
    return Arrays.stream(NotificationEvent.values())
        .filter(event -> event.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("an event that this version does not know"));
  }
}
