package dz.amal.application.team;

import dz.amal.application.audit.NoteAct;
import dz.amal.application.audit.NoteReading;
import dz.amal.application.kernel.OncePerKey;
import dz.amal.application.sla.FlagDeadlines;
import dz.amal.application.sla.RecomputeDeadlines;
import dz.amal.application.statistics.ReadStatistics;
import dz.amal.application.ticket.AcknowledgeTicket;
import dz.amal.application.ticket.ChangeTicket;
import dz.amal.application.ticket.ClimbCrisisLane;
import dz.amal.application.ticket.CommentOnTicket;
import dz.amal.application.ticket.CrisisLane;
import dz.amal.application.ticket.EscalateTicket;
import dz.amal.application.ticket.OpenTicket;
import dz.amal.application.ticket.ReadTickets;
import dz.amal.application.ticket.TicketDesk;
import dz.amal.application.ticket.TicketLedger;
import dz.amal.domain.kernel.IdSource;
import dz.amal.domain.oncall.AlertOrder;
import dz.amal.domain.sla.SlaClock;
import dz.amal.domain.store.Stores;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;

/** What a team does with tickets, wired over stores. Thread-safe. */
public record TeamUseCases(
    TicketDesk desk,
    OpenTicket open,
    ReadTickets read,
    ChangeTicket change,
    CommentOnTicket comment,
    EscalateTicket escalate,
    AcknowledgeTicket acknowledge,
    ClimbCrisisLane climbCrisisLane,
    FlagDeadlines flagDeadlines,
    RecomputeDeadlines recomputeDeadlines,
    PlanOnCall planOnCall,
    ReadStatistics readStatistics) {

  /**
   * How those on call are alerted.
   *
   * @param patience how long somebody has to say that they have seen a crisis
   * @param mostInARow how many new crises somebody gets one after the other while another is on
   *     call
   */
  public record Alerting(Duration patience, int mostInARow) {

    /** Five minutes, and three in a row. */
    public static Alerting standard() {
      return new Alerting(Duration.ofMinutes(5), 3);
    }
  }

  /**
   * Wires them.
   *
   * @param slaClock asked each time, since the calendar changes while this runs
   */
  public static TeamUseCases over(
      Stores stores,
      Supplier<SlaClock> slaClock,
      Alerting alerting,
      IdSource ids,
      InstantSource clock) {
    NoteAct note = new NoteAct(stores.auditTrail(), ids, clock);
    OncePerKey oncePerKey = new OncePerKey(stores.idempotencyKeys(), clock);
    TicketLedger ledger =
        new TicketLedger(stores.tickets(), stores.ticketTimeline(), stores.outbox(), ids, clock);
    CrisisLane lane =
        new CrisisLane(
            stores.onCallDuties(),
            stores.alerts(),
            new AlertOrder(alerting.mostInARow()),
            alerting.patience(),
            ledger);
    TicketDesk desk =
        new TicketDesk(
            stores.tickets(),
            stores.ticketNumbers(),
            stores.ticketComments(),
            ledger,
            lane,
            slaClock,
            ids,
            clock);
    return new TeamUseCases(
        desk,
        new OpenTicket(stores.transactions(), oncePerKey, stores.tickets(), desk),
        new ReadTickets(
            stores.tickets(),
            stores.ticketComments(),
            stores.ticketTimeline(),
            new NoteReading(stores.transactions(), note, clock),
            clock),
        new ChangeTicket(
            stores.transactions(), stores.tickets(), stores.users(), ledger, lane, slaClock, clock),
        new CommentOnTicket(
            stores.transactions(),
            oncePerKey,
            stores.conversations(),
            stores.messages(),
            stores.tickets(),
            stores.ticketComments(),
            desk,
            ledger,
            slaClock,
            ids,
            clock),
        new EscalateTicket(
            stores.transactions(),
            stores.tickets(),
            stores.ticketComments(),
            ledger,
            slaClock,
            ids,
            clock),
        new AcknowledgeTicket(stores.transactions(), stores.tickets(), ledger, clock),
        new ClimbCrisisLane(stores.transactions(), stores.tickets(), lane, clock),
        new FlagDeadlines(stores.transactions(), stores.tickets(), ledger, clock),
        new RecomputeDeadlines(
            stores.transactions(),
            stores.recalculations(),
            stores.tickets(),
            stores.ticketTimeline(),
            slaClock,
            ids,
            clock),
        new PlanOnCall(stores.transactions(), stores.onCallDuties(), stores.users(), note),
        new ReadStatistics(stores.ticketStatistics(), clock));
  }
}
