package dz.amal.postgres;

import static dz.amal.postgres.generated.public_.Tables.NOTIFICATIONS;

import dz.amal.domain.identity.UserId;
import dz.amal.domain.notification.NotificationEvent;
import dz.amal.domain.oncall.Alerts;
import dz.amal.domain.ticket.TicketId;
import dz.amal.postgres.generated.public_.tables.Notifications;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Who was alerted, in {@code notifications}. */
final class PostgresAlerts implements Alerts {

  private final DSLContext sql;

  PostgresAlerts(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public List<UserId> about(TicketId ticket) {
    return sql.select(NOTIFICATIONS.RECIPIENT_ID)
        .from(NOTIFICATIONS)
        .where(NOTIFICATIONS.TICKET_ID.eq(ticket.value()), isAlert(NOTIFICATIONS))
        .orderBy(NOTIFICATIONS.CREATED_AT.desc(), NOTIFICATIONS.ID.desc())
        .fetch(row -> new UserId(row.value1()));
  }

  @Override
  public List<UserId> firstOfEach(int limit) {
    Notifications earlier = NOTIFICATIONS.as("earlier");
    Condition isLaterAlert =
        DSL.exists(
            DSL.selectOne()
                .from(earlier)
                .where(
                    earlier.TICKET_ID.eq(NOTIFICATIONS.TICKET_ID),
                    isAlert(earlier),
                    DSL.row(earlier.CREATED_AT, earlier.ID)
                        .lt(NOTIFICATIONS.CREATED_AT, NOTIFICATIONS.ID)));
    return sql.select(NOTIFICATIONS.RECIPIENT_ID)
        .from(NOTIFICATIONS)
        .where(isAlert(NOTIFICATIONS), DSL.not(isLaterAlert))
        .orderBy(NOTIFICATIONS.CREATED_AT.desc(), NOTIFICATIONS.ID.desc())
        .limit(limit)
        .fetch(row -> new UserId(row.value1()));
  }

  /** The event itself, not its deliveries. */
  private static Condition isAlert(Notifications notifications) {
    return notifications
        .EVENT
        .eq(DSL.inline(NotificationEvent.CRISIS_ALERT.code()))
        .and(notifications.EVENT_ID.isNull())
        .and(notifications.RECIPIENT_ID.isNotNull());
  }
}
