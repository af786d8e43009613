package dz.amal.application.team;

import dz.amal.application.notification.NotificationUseCases;
import dz.amal.domain.conversation.Conversation;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.identity.User;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.IdSource;
import dz.amal.domain.kernel.PageRequest;
import dz.amal.domain.notification.Notification;
import dz.amal.domain.notification.NotificationEvent;
import dz.amal.domain.oncall.Duty;
import dz.amal.domain.sla.Priority;
import dz.amal.domain.sla.SlaClock;
import dz.amal.domain.ticket.Ticket;
import dz.amal.domain.ticket.TicketCategory;
import dz.amal.domain.ticket.TicketEvent;
import dz.amal.domain.ticket.TicketId;
import dz.amal.memory.InMemoryStores;
import dz.amal.testkit.SettableClock;
import dz.amal.testkit.contract.Given;
import dz.amal.testkit.fixture.Desk;
import dz.amal.testkit.fixture.Listeners;
import dz.amal.testkit.fixture.Mailbox;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A team at work, over stores in memory and a clock that stands still. */
final class Team {

  final SettableClock clock = new SettableClock();
  final InMemoryStores stores = new InMemoryStores(clock);
  final Given given = new Given(stores);
  final IdSource ids = given.ids();
  final Mailbox mailbox = new Mailbox();
  final Listeners listeners = new Listeners("first", "second");
  SlaClock slaClock = Desk.slaClock();

  final TeamUseCases work =
      TeamUseCases.over(stores, () -> slaClock, TeamUseCases.Alerting.standard(), ids, clock);
  final NotificationUseCases news =
      NotificationUseCases.over(stores, mailbox, listeners, ids, clock);

  final User agent = given.anAgent();
  final User person = given.aGuest();

  Caller agentCalling() {
    return agent.caller();
  }

  Caller personCalling() {
    return person.caller();
  }

  /** A ticket of the person's, of this category at its usual priority. */
  Ticket opened(TicketCategory category) {
    return opened(category, category.usualPriority(), Optional.empty());
  }

  Ticket opened(TicketCategory category, Priority priority, Optional<Conversation> conversation) {
    return stores
        .transactions()
        .inTransaction(
            () ->
                work.desk()
                    .open(
                        new Ticket.Request(
                            work.desk().newId(),
                            person.id(),
                            conversation.map(Conversation::id),
                            "any",
                            Optional.empty(),
                            category,
                            priority)));
  }

  Ticket now(TicketId id) {
    return stores.tickets().find(id).orElseThrow();
  }

  /** On call all week, one step after the other. */
  void isOnCall(UserId... people) {
    List<Duty> duties = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      for (int i = 0; i < people.length; i++) {
        duties.add(new Duty(people[i], day, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, i + 1));
      }
    }
    stores.onCallDuties().replace(duties);
  }

  /** Whom the alerts about a ticket went to, the earliest first. */
  List<UserId> alerted(Ticket ticket) {
    List<UserId> latestFirst = stores.alerts().about(ticket.id());
    List<UserId> alerted = new ArrayList<>(latestFirst);
    Collections.reverse(alerted);
    return alerted;
  }

  /** What the team was told of, passed on or not. */
  List<NotificationEvent> told() {
    news.passOn().handle();
    return stores.outbox().shownAfter(0, 1_000).stream()
        .map(event -> event.notification().event())
        .toList();
  }

  /** What the team was told of in particular. */
  List<Notification> toldOf(NotificationEvent event) {
    news.passOn().handle();
    return stores.outbox().shownAfter(0, 1_000).stream()
        .map(each -> each.notification())
        .filter(notification -> notification.event() == event)
        .toList();
  }

  List<TicketEvent> history(Ticket ticket) {
    return stores.ticketTimeline().of(ticket.id(), PageRequest.first(100)).items();
  }
}
