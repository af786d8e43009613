package dz.amal.postgres;

import static dz.amal.postgres.generated.public_.Tables.NOTIFICATIONS;

import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.Cursor;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import dz.amal.domain.notification.Bell;
import dz.amal.domain.notification.Delivery;
import dz.amal.domain.notification.DeskEvent;
import dz.amal.domain.notification.Notification;
import dz.amal.domain.notification.NotificationEvent;
import dz.amal.domain.notification.Outbox;
import dz.amal.domain.ticket.TicketId;
import dz.amal.postgres.generated.public_.tables.Notifications;
import dz.amal.postgres.generated.public_.tables.records.NotificationsRecord;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The outbox in {@code notifications}: one row for what happened, on channel {@code desk}, and one
 * for each delivery of it.
 */
final class PostgresOutbox implements Outbox {

  private static final String PENDING = "pending";
  private static final String DELIVERED = "delivered";
  private static final String DEAD = "dead";
  private static final String DESK = "desk";

  /** What one at a time holds who passes on: any number that nobody else locks. */
  private static final long PASSING_ON = 0x414d_414c_4445_534bL;

  private static final String SHOW =
      """
      UPDATE notifications SET position = given.position, status = 'delivered',
        delivered_at = {2}, updated_at = {2}
      FROM unnest({0}, {1}) AS given (id, position)
      WHERE notifications.id = given.id AND notifications.status = 'pending'
      """;

  private final DSLContext sql;
  private final PostgresTransactions transactions;
  private final Bell bell;

  PostgresOutbox(PostgresTransactions transactions, Bell bell) {
    this.sql = transactions.sql();
    this.transactions = transactions;
    this.bell = bell;
  }

  @Override
  public void add(Notification notification) {
    transactions.write(
        NOTIFICATIONS,
        sql.insertInto(NOTIFICATIONS)
            .set(NOTIFICATIONS.ID, notification.id())
            .set(NOTIFICATIONS.EVENT, notification.event().code())
            .set(NOTIFICATIONS.TICKET_ID, notification.ticket().value())
            .set(
                NOTIFICATIONS.RECIPIENT_ID,
                notification.recipient().map(UserId::value).orElse(null))
            .set(NOTIFICATIONS.NEXT_ATTEMPT_AT, notification.createdAt())
            .set(NOTIFICATIONS.CREATED_AT, notification.createdAt())
            .set(NOTIFICATIONS.UPDATED_AT, notification.createdAt()));
    transactions.afterCommit(() -> bell.ring(Bell.Ring.of(Bell.Topic.OUTBOX)));
  }

  @Override
  public List<Notification> pending(int limit) {
    return sql.selectFrom(NOTIFICATIONS)
        .where(isStatus(PENDING), NOTIFICATIONS.CHANNEL.eq(DSL.inline(DESK)))
        .orderBy(NOTIFICATIONS.CREATED_AT, NOTIFICATIONS.ID)
        .limit(limit)
        .fetch(PostgresOutbox::toDomain);
  }

  @Override
  public boolean mayPassOn() {
    transactions.requireOpen();
    return sql.fetchSingle("SELECT pg_try_advisory_xact_lock({0})", DSL.val(PASSING_ON))
        .get(0, Boolean.class);
  }

  @Override
  public void passOn(List<Notification> notifications, List<Delivery> deliveries, Instant now) {
    sql.execute(
        SHOW,
        ids(notifications),
        positions(notifications.size()),
        DSL.val(now, SQLDataType.INSTANT));
    if (!deliveries.isEmpty()) {
      sql.insertInto(NOTIFICATIONS)
          .set(deliveries.stream().map(delivery -> row(delivery, now)).toList())
          .onConflictDoNothing()
          .execute();
    }
    transactions.afterCommit(() -> bell.ring(Bell.Ring.of(Bell.Topic.DESK)));
  }

  private static Param<UUID[]> ids(List<Notification> notifications) {
    return DSL.val(
        notifications.stream().map(Notification::id).toArray(UUID[]::new),
        SQLDataType.UUID.array());
  }

  /** The next so many, the lowest first. */
  private Param<Long[]> positions(int count) {
    return DSL.val(
        sql
            .fetch(
                "SELECT nextval('ops.desk_positions') FROM generate_series(1, {0})", DSL.val(count))
            .stream()
            .map(row -> row.get(0, Long.class))
            .sorted()
            .toArray(Long[]::new),
        SQLDataType.BIGINT.array());
  }

  private static NotificationsRecord row(Delivery delivery, Instant now) {
    NotificationsRecord row = new NotificationsRecord();
    row.setId(delivery.id());
    row.setEvent(delivery.notification().event().code());
    row.setTicketId(delivery.notification().ticket().value());
    row.setEventId(delivery.notification().id());
    row.setChannel(delivery.channel().code());
    row.setRecipientId(delivery.recipient().map(UserId::value).orElse(null));
    row.setEndpoint(delivery.endpoint().orElse(null));
    row.setNextAttemptAt(now);
    row.setCreatedAt(delivery.notification().createdAt());
    row.setUpdatedAt(now);
    return row;
  }

  @Override
  public List<DeskEvent> shownAfter(long position, int limit) {
    return sql.selectFrom(NOTIFICATIONS)
        .where(NOTIFICATIONS.POSITION.gt(position))
        .orderBy(NOTIFICATIONS.POSITION)
        .limit(limit)
        .fetch(row -> new DeskEvent(row.getPosition(), toDomain(row)));
  }

  @Override
  public long lastPosition() {
    return sql.select(DSL.coalesce(DSL.max(NOTIFICATIONS.POSITION), DSL.inline(0L)))
        .from(NOTIFICATIONS)
        .fetchSingle()
        .value1();
  }

  @Override
  public List<Delivery> claim(
      Delivery.Channel channel, Optional<String> endpoint, Instant now, Instant until, int limit) {
    Notifications earlier = NOTIFICATIONS.as("earlier");
    Condition isNotFirst =
        DSL.exists(
            DSL.selectOne()
                .from(earlier)
                .where(
                    earlier.TICKET_ID.eq(NOTIFICATIONS.TICKET_ID),
                    earlier.CHANNEL.eq(NOTIFICATIONS.CHANNEL),
                    earlier.STATUS.eq(DSL.inline(PENDING)),
                    earlier.RECIPIENT_ID.isNotDistinctFrom(NOTIFICATIONS.RECIPIENT_ID),
                    earlier.ENDPOINT.isNotDistinctFrom(NOTIFICATIONS.ENDPOINT),
                    DSL.row(earlier.CREATED_AT, earlier.ID)
                        .lt(NOTIFICATIONS.CREATED_AT, NOTIFICATIONS.ID)));
    return sql.update(NOTIFICATIONS)
        .set(NOTIFICATIONS.ATTEMPTS, NOTIFICATIONS.ATTEMPTS.plus(1))
        .set(NOTIFICATIONS.NEXT_ATTEMPT_AT, until)
        .set(NOTIFICATIONS.UPDATED_AT, now)
        .where(
            NOTIFICATIONS.ID.in(
                sql.select(NOTIFICATIONS.ID)
                    .from(NOTIFICATIONS)
                    .where(
                        isStatus(PENDING),
                        NOTIFICATIONS.CHANNEL.ne(DSL.inline(DESK)),
                        NOTIFICATIONS.CHANNEL.eq(channel.code()),
                        endpoint.map(NOTIFICATIONS.ENDPOINT::eq).orElse(DSL.noCondition()),
                        NOTIFICATIONS.NEXT_ATTEMPT_AT.le(now),
                        DSL.not(isNotFirst))
                    .orderBy(NOTIFICATIONS.NEXT_ATTEMPT_AT, NOTIFICATIONS.ID)
                    .limit(limit)
                    .forNoKeyUpdate()
                    .skipLocked()))
        .returning()
        .fetch(PostgresOutbox::toDelivery);
  }

  @Override
  public void delivered(Delivery delivery, Instant now) {
    sql.update(NOTIFICATIONS)
        .set(NOTIFICATIONS.STATUS, DELIVERED)
        .set(NOTIFICATIONS.DELIVERED_AT, now)
        .setNull(NOTIFICATIONS.LAST_ERROR)
        .set(NOTIFICATIONS.UPDATED_AT, now)
        .where(NOTIFICATIONS.ID.eq(delivery.id()), isStatus(PENDING))
        .execute();
  }

  @Override
  public void retryAt(Delivery delivery, String reason, Instant next) {
    sql.update(NOTIFICATIONS)
        .set(NOTIFICATIONS.NEXT_ATTEMPT_AT, next)
        .set(NOTIFICATIONS.LAST_ERROR, reason)
        .where(NOTIFICATIONS.ID.eq(delivery.id()), isStatus(PENDING))
        .execute();
  }

  @Override
  public void giveUp(Delivery delivery, String reason, Instant now) {
    sql.update(NOTIFICATIONS)
        .set(NOTIFICATIONS.STATUS, DEAD)
        .set(NOTIFICATIONS.LAST_ERROR, reason)
        .set(NOTIFICATIONS.UPDATED_AT, now)
        .where(NOTIFICATIONS.ID.eq(delivery.id()), isStatus(PENDING))
        .execute();
  }

  @Override
  public Page<Delivery.Dead> dead(PageRequest page) {
    return Page.cut(
        sql.selectFrom(NOTIFICATIONS)
            .where(isStatus(DEAD), Paging.before(page, NOTIFICATIONS.UPDATED_AT, NOTIFICATIONS.ID))
            .orderBy(NOTIFICATIONS.UPDATED_AT.desc(), NOTIFICATIONS.ID.desc())
            .limit(page.limit() + 1)
            .fetch(
                row ->
                    new Delivery.Dead(
                        toDelivery(row),
                        Optional.ofNullable(row.getLastError()).orElse(""),
                        row.getUpdatedAt())),
        page.limit(),
        dead -> new Cursor(dead.since(), dead.delivery().id()));
  }

  @Override
  public boolean revive(UUID delivery, Instant now) {
    return sql.update(NOTIFICATIONS)
            .set(NOTIFICATIONS.STATUS, PENDING)
            .set(NOTIFICATIONS.ATTEMPTS, 0)
            .set(NOTIFICATIONS.NEXT_ATTEMPT_AT, now)
            .set(NOTIFICATIONS.UPDATED_AT, now)
            .where(NOTIFICATIONS.ID.eq(delivery), NOTIFICATIONS.CHANNEL.ne(DESK), isStatus(DEAD))
            .execute()
        == 1;
  }

  /** As the partial indexes say it: a bound value would hide it from the planner. */
  private static Condition isStatus(String status) {
    return NOTIFICATIONS.STATUS.eq(DSL.inline(status));
  }

  private static Notification toDomain(NotificationsRecord row) {
    return new Notification(
        row.getId(),
        NotificationEvent.ofCode(row.getEvent()),
        new TicketId(row.getTicketId()),
        Optional.ofNullable(row.getRecipientId()).map(UserId::new),
        row.getCreatedAt());
  }

  /** The event that it carries has the event's id; whom it was for in particular is not kept. */
  private static Delivery toDelivery(NotificationsRecord row) {
    Optional<UserId> recipient = Optional.ofNullable(row.getRecipientId()).map(UserId::new);
    return new Delivery(
        row.getId(),
        new Notification(
            row.getEventId(),
            NotificationEvent.ofCode(row.getEvent()),
            new TicketId(row.getTicketId()),
            recipient,
            row.getCreatedAt()),
        Delivery.Channel.valueOf(row.getChannel().toUpperCase(Locale.ROOT)),
        recipient,
        Optional.ofNullable(row.getEndpoint()),
        row.getAttempts());
  }
}
