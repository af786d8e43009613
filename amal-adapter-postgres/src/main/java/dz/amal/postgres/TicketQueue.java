package dz.amal.postgres;

import static dz.amal.postgres.generated.public_.Tables.SUPPORT_TICKETS;

import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.PageRequest;
import dz.amal.domain.sla.Priority;
import dz.amal.domain.ticket.QueueOrder;
import dz.amal.domain.ticket.SlaStanding;
import dz.amal.domain.ticket.TicketCategory;
import dz.amal.domain.ticket.TicketFilter;
import dz.amal.domain.ticket.TicketStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.impl.DSL;

/** How the team's tickets are asked for. */
record TicketQueue(QueueOrder order) {

  /** As the index says it, false before true. */
  private static final Field<Boolean> IS_FINISHED =
      DSL.field(
          SUPPORT_TICKETS
              .STATUS
              .ne(DSL.inline(TicketStatus.OPEN.code()))
              .and(SUPPORT_TICKETS.STATUS.ne(DSL.inline(TicketStatus.IN_PROGRESS.code()))));

  /** The same. */
  private static final Field<Boolean> IS_NO_CRISIS =
      DSL.field(SUPPORT_TICKETS.CATEGORY.ne(DSL.inline(TicketCategory.CRISIS.code())));

  static Condition wanted(TicketFilter filter, Instant now) {
    return DSL.and(
        equal(SUPPORT_TICKETS.USER_ID, filter.owner().map(UserId::value)),
        equal(SUPPORT_TICKETS.STATUS, filter.status().map(TicketStatus::code)),
        equal(SUPPORT_TICKETS.PRIORITY, filter.priority().map(Priority::code)),
        equal(SUPPORT_TICKETS.CATEGORY, filter.category().map(TicketCategory::code)),
        filter.assignment().map(TicketQueue::isAssigned).orElse(DSL.noCondition()),
        filter.sla().map(sla -> stands(sla, now)).orElse(DSL.noCondition()));
  }

  private static <T> Condition equal(Field<T> field, Optional<T> wanted) {
    return wanted.map(field::eq).orElse(DSL.noCondition());
  }

  private static Condition isAssigned(TicketFilter.Assignment wanted) {
    return wanted
        .assignee()
        .map(UserId::value)
        .map((UUID id) -> SUPPORT_TICKETS.ASSIGNED_TO.eq(id))
        .orElse(SUPPORT_TICKETS.ASSIGNED_TO.isNull());
  }

  private static Condition stands(SlaStanding standing, Instant now) {
    Condition isCounting = SUPPORT_TICKETS.WAITING_SINCE.isNull();
    Condition isBreached =
        isCounting.and(
            DSL.coalesce(SUPPORT_TICKETS.RESOLVED_AT, DSL.val(now)).gt(SUPPORT_TICKETS.SLA_DUE_AT));
    Condition isAtRisk =
        isCounting
            .and(PostgresTickets.UNFINISHED)
            .and(SUPPORT_TICKETS.SLA_WARN_AT.le(now))
            .andNot(isBreached);
    return switch (standing) {
      case BREACHED -> isBreached;
      case AT_RISK -> isAtRisk;
      case OK -> DSL.not(isBreached).andNot(isAtRisk);
    };
  }

  Condition behind(PageRequest page) {
    if (order == QueueOrder.NEWEST) {
      return Paging.before(page, SUPPORT_TICKETS.CREATED_AT, SUPPORT_TICKETS.ID);
    }
    return page.after()
        .map(
            seen ->
                DSL.row(IS_FINISHED, IS_NO_CRISIS, SUPPORT_TICKETS.SLA_DUE_AT, SUPPORT_TICKETS.ID)
                    .gt(
                        QueueOrder.isFinished(seen),
                        !QueueOrder.isCrisis(seen),
                        QueueOrder.dueAt(seen),
                        seen.id()))
        .orElse(DSL.noCondition());
  }

  List<OrderField<?>> orderBy() {
    return order == QueueOrder.NEWEST
        ? List.of(SUPPORT_TICKETS.CREATED_AT.desc(), SUPPORT_TICKETS.ID.desc())
        : List.of(IS_FINISHED, IS_NO_CRISIS, SUPPORT_TICKETS.SLA_DUE_AT, SUPPORT_TICKETS.ID);
  }
}
