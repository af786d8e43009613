package dz.amal.http.ticket;

import dz.amal.domain.identity.Caller;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.sla.Priority;
import dz.amal.domain.ticket.QueueOrder;
import dz.amal.domain.ticket.SlaStanding;
import dz.amal.domain.ticket.TicketCategory;
import dz.amal.domain.ticket.TicketFilter;
import dz.amal.domain.ticket.TicketFilter.Assignment;
import dz.amal.domain.ticket.TicketStatus;
import dz.amal.http.request.Choices;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Reads which tickets are asked for, and in which order. */
final class TicketQuery {

  private static final String ASSIGNED_TO = "assigned_to";

  private TicketQuery() {}

  static TicketFilter filter(Context context, Caller caller) {
    return new TicketFilter(
        Optional.empty(),
        given(context, "status").map(TicketQuery::status),
        given(context, "priority").map(TicketQuery::priority),
        given(context, "category").map(TicketQuery::category),
        given(context, ASSIGNED_TO).map(text -> assignment(text, caller)),
        given(context, "sla").map(TicketQuery::standing));
  }

  static Optional<QueueOrder> order(Context context) {
    return given(context, "order")
        .map(
            code ->
                Choices.of(
                    "order",
                    code,
                    QueueOrder.values(),
                    order -> order.name().toLowerCase(Locale.ROOT)));
  }

  static TicketStatus status(String code) {
    return Choices.of("status", code, TicketStatus.values(), TicketStatus::code);
  }

  static TicketCategory category(String code) {
    return Choices.of("category", code, TicketCategory.values(), TicketCategory::code);
  }

  static Priority priority(String code) {
    return Choices.of("priority", code, Priority.values(), Priority::code);
  }

  private static SlaStanding standing(String code) {
    return Choices.of("sla", code, SlaStanding.values(), SlaStanding::code);
  }

  /** {@code me}, {@code none}, or somebody's id. */
  private static Assignment assignment(String text, Caller caller) {
    return new Assignment(
        switch (text) {
          case "me" -> Optional.of(caller.user());
          case "none" -> Optional.empty();
          default -> Optional.of(user(ASSIGNED_TO, text));
        });
  }

  static UserId user(String field, String text) {
    try {
      return new UserId(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      throw new InvalidValue(field, "must be the id of a user");
    }
  }

  private static Optional<String> given(Context context, String name) {
    return Optional.ofNullable(context.queryParam(name)).filter(text -> !text.isEmpty());
  }
}
