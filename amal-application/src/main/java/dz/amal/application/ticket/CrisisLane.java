package dz.amal.application.ticket;

import dz.amal.domain.identity.UserId;
import dz.amal.domain.notification.NotificationEvent;
import dz.amal.domain.oncall.AlertOrder;
import dz.amal.domain.oncall.Alerts;
import dz.amal.domain.oncall.OnCallDuties;
import dz.amal.domain.ticket.Ticket;
import dz.amal.domain.ticket.TicketEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Alerts one of those on call after the other to a crisis. Where nobody is on call, the whole team
 * is told so, and again each time until somebody has seen it. Always inside the caller's
 * transaction.
 */
public final class CrisisLane {

  private final OnCallDuties duties;
  private final Alerts alerts;
  private final AlertOrder order;
  private final Duration patience;
  private final TicketLedger ledger;

  /**
   * Wires the lane.
   *
   * @param patience how long somebody has to say that they have seen it before the next is alerted
   */
  public CrisisLane(
      OnCallDuties duties,
      Alerts alerts,
      AlertOrder order,
      Duration patience,
      TicketLedger ledger) {
    this.duties = duties;
    this.alerts = alerts;
    this.order = order;
    this.patience = patience;
    this.ledger = ledger;
  }

  /** Whether somebody is on call, so that a person may be promised that somebody was called. */
  public boolean isAttended(Instant now) {
    return !duties.rota().chainAt(now).isEmpty();
  }

  /** When the next is alerted, if the first is now. */
  public Instant nextAlertAt(Instant now) {
    return now.plus(patience);
  }

  /**
   * Alerts the next of those on call.
   *
   * @param dueAt when that was due: however late this is, the steps do not drift
   */
  public void alert(Ticket ticket, Instant dueAt, Instant now) {
    Optional<UserId> next =
        order.next(
            duties.rota().chainAt(now),
            alerts.about(ticket.id()),
            alerts.firstOfEach(order.mostInARow()));
    ledger.note(ticket, TicketEvent.Kind.ALERTED, Optional.empty(), next.map(UserId::toString));
    ledger.tell(
        next.isPresent() ? NotificationEvent.CRISIS_ALERT : NotificationEvent.CRISIS_UNATTENDED,
        ticket,
        next,
        dueAt);
  }

  /** One step further up the chain, for a ticket whose alert is due; as it is to be stored. */
  Ticket climb(Ticket ticket, Instant now) {
    alert(ticket, ticket.watch().nextAlertAt().orElse(now), now);
    return ticket.alerted(patience, now);
  }
}
