package dz.amal.application.sla;

import dz.amal.application.ticket.TicketLedger;
import dz.amal.domain.kernel.Transactions;
import dz.amal.domain.notification.NotificationEvent;
import dz.amal.domain.sla.SlaFlag;
import dz.amal.domain.ticket.Ticket;
import dz.amal.domain.ticket.TicketEvent;
import dz.amal.domain.ticket.Tickets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Flags deadlines that are near or have passed, each once, and tells the team. Several at once do
 * no harm.
 */
public final class FlagDeadlines {

  private static final int AT_ONCE = 200;

  /** What has passed first: who is told of that needs no warning any more. */
  private static final List<SlaFlag> ORDER =
      List.of(SlaFlag.BREACH, SlaFlag.FIRST_RESPONSE_MISSED, SlaFlag.WARNING);

  private final Transactions transactions;
  private final Tickets tickets;
  private final TicketLedger ledger;
  private final InstantSource clock;

  /** Wires the use case. */
  public FlagDeadlines(
      Transactions transactions, Tickets tickets, TicketLedger ledger, InstantSource clock) {
    this.transactions = transactions;
    this.tickets = tickets;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Flags what is due now.
   *
   * @return how many flags
   */
  public int handle() {
    return ORDER.stream().mapToInt(this::flagAll).sum();
  }

  private int flagAll(SlaFlag flag) {
    int flagged = 0;
    int some = flagSome(flag);
    while (some > 0) {
      flagged += some;
      some = flagSome(flag);
    }
    return flagged;
  }

  private int flagSome(SlaFlag flag) {
    Instant now = clock.instant();
    return transactions.inTransaction(
        () -> {
          List<Ticket> flagged = tickets.flag(flag, now, AT_ONCE);
          flagged.forEach(ticket -> follow(ticket, flag));
          return flagged.size();
        });
  }

  private void follow(Ticket ticket, SlaFlag flag) {
    ledger.note(ticket, kind(flag), Optional.empty(), Optional.of(deadline(ticket, flag)));
    ledger.tell(event(flag), ticket, ticket.assignee());
  }

  private static String deadline(Ticket ticket, SlaFlag flag) {
    return (flag == SlaFlag.FIRST_RESPONSE_MISSED
            ? ticket.deadlines().firstResponseDueAt()
            : ticket.deadlines().dueAt())
        .toString();
  }

  private static TicketEvent.Kind kind(SlaFlag flag) {
    return switch (flag) {
      case WARNING -> TicketEvent.Kind.DEADLINE_NEAR;
      case BREACH -> TicketEvent.Kind.DEADLINE_PASSED;
      case FIRST_RESPONSE_MISSED -> TicketEvent.Kind.FIRST_RESPONSE_MISSED;
    };
  }

  private static NotificationEvent event(SlaFlag flag) {
    return switch (flag) {
      case WARNING -> NotificationEvent.DEADLINE_NEAR;
      case BREACH -> NotificationEvent.DEADLINE_PASSED;
      case FIRST_RESPONSE_MISSED -> NotificationEvent.FIRST_RESPONSE_MISSED;
    };
  }
}
