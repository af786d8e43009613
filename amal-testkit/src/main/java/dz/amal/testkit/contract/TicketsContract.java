package dz.amal.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.domain.conversation.Conversation;
import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.identity.User;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import dz.amal.domain.sla.Priority;
import dz.amal.domain.sla.SlaFlag;
import dz.amal.domain.store.Stores;
import dz.amal.domain.ticket.QueueOrder;
import dz.amal.domain.ticket.SlaStanding;
import dz.amal.domain.ticket.Ticket;
import dz.amal.domain.ticket.TicketCategory;
import dz.amal.domain.ticket.TicketFilter;
import dz.amal.domain.ticket.TicketId;
import dz.amal.domain.ticket.TicketNumber;
import dz.amal.domain.ticket.TicketStatus;
import dz.amal.domain.ticket.Tickets;
import dz.amal.testkit.SettableClock;
import dz.amal.testkit.fixture.Desk;
import dz.amal.testkit.fixture.NastyTexts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link Tickets} promise. */
public interface TicketsContract {

  /** Long enough ago that what was opened then is the first to be due. */
  Instant DAYS_BEFORE = SettableClock.START.minus(9, ChronoUnit.DAYS);

  /** All stores of one database, empty at first; the same throughout a test. */
  Stores stores();

  @Test
  default void findsATicketAsAdded() {
    Given given = new Given(stores());
    User guest = given.aGuest();
    Conversation conversation = given.aConversationOf(guest.id());
    Ticket ticket = given.desk().aTicketFrom(conversation.id(), guest.id());
    stores().tickets().add(ticket);

    assertThat(stores().tickets().find(ticket.id())).contains(ticket);
  }

  @Test
  default void findsATicketOfEveryCategoryWithTheDeadlineItWasGiven() {
    Given given = new Given(stores());
    UserId owner = given.aGuest().id();
    Instant due = SettableClock.START.plus(7, ChronoUnit.MINUTES);
    for (TicketCategory category : TicketCategory.values()) {
      Ticket ticket = bare(given, owner, category, category.usualPriority(), due);
      stores().tickets().add(ticket);

      assertThat(stores().tickets().find(ticket.id())).contains(ticket);
    }
    for (Priority priority : Priority.values()) {
      Ticket ticket = bare(given, owner, TicketCategory.GENERAL, priority, due);
      stores().tickets().add(ticket);

      assertThat(stores().tickets().find(ticket.id())).contains(ticket);
    }
  }

  @Test
  default void replacesHowUrgentATicketIsAndWhereItStands() {
    Given given = new Given(stores());
    Ticket ticket = given.aTicketOf(given.aGuest().id());
    Ticket raised =
        given
            .desk()
            .inProgress(
                ticket.raisedTo(
                    TicketCategory.CRISIS, Priority.URGENT, Desk.slaClock(), ticket.updatedAt()));
    stores().tickets().update(raised);

    assertThat(stores().tickets().find(ticket.id())).contains(raised);
  }

  @Test
  default void refusesToChangeATicketThatIsNotThere() {
    Given given = new Given(stores());
    Ticket unknown = given.desk().aTicketOf(given.aGuest().id());

    assertThatThrownBy(() -> stores().tickets().update(unknown))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  default void keepsEveryTextUnchanged() {
    Given given = new Given(stores());
    UserId owner = given.aGuest().id();
    for (String text : NastyTexts.all()) {
      Ticket ticket = saying(given.desk().aTicketOf(owner), text, text);
      stores().tickets().add(ticket);

      assertThat(stores().tickets().find(ticket.id())).contains(ticket);
    }
  }

  @Test
  default void keepsTheLongestDescription() {
    Given given = new Given(stores());
    Ticket any = given.desk().aTicketOf(given.aGuest().id());
    Ticket ticket = saying(any, any.subject(), "🙂".repeat(10_000));
    stores().tickets().add(ticket);

    assertThat(stores().tickets().find(ticket.id())).contains(ticket);
  }

  @Test
  default void keepsANumberWithMoreThanSixDigits() {
    Given given = new Given(stores());
    TicketNumber number = new TicketNumber(2026, 1_234_567);
    Ticket ticket = given.desk().aTicketNumbered(number, given.aGuest().id());
    stores().tickets().add(ticket);

    assertThat(stores().tickets().find(ticket.id()).orElseThrow().number()).isEqualTo(number);
  }

  @Test
  default void findsNothingOfAnUnknownId() {
    Given given = new Given(stores());
    given.aTicketOf(given.aGuest().id());

    assertThat(stores().tickets().find(new TicketId(given.ids().next()))).isEmpty();
  }

  @Test
  default void refusesATakenIdAndKeepsTheFirst() {
    Given given = new Given(stores());
    UserId owner = given.aGuest().id();
    Ticket first = given.aTicketOf(owner);
    Ticket second =
        Ticket.open(
            new Ticket.Request(
                first.id(),
                owner,
                Optional.empty(),
                "another",
                Optional.empty(),
                TicketCategory.GENERAL,
                Priority.LOW),
            new TicketNumber(2025, 99),
            Desk.slaClock(),
            SettableClock.START);

    assertThatThrownBy(() -> stores().tickets().add(second))
        .isInstanceOf(IllegalStateException.class);

    assertThat(stores().tickets().find(first.id())).contains(first);
  }

  @Test
  default void refusesATakenNumber() {
    Given given = new Given(stores());
    UserId owner = given.aGuest().id();
    Ticket first = given.aTicketOf(owner);
    Ticket second = given.desk().aTicketNumbered(first.number(), owner);

    assertThatThrownBy(() -> stores().tickets().add(second))
        .isInstanceOf(IllegalStateException.class);

    assertThat(stores().tickets().find(second.id())).isEmpty();
  }

  @Test
  default void refusesATicketOfNobodyOrFromNowhere() {
    Given given = new Given(stores());
    UserId nobody = new UserId(given.ids().next());
    ConversationId nowhere = new ConversationId(given.ids().next());
    UserId somebody = given.aGuest().id();

    assertThatThrownBy(() -> stores().tickets().add(given.desk().aTicketOf(nobody)))
        .isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> stores().tickets().add(given.desk().aTicketFrom(nowhere, somebody)))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  default void listsOnesOwnTheNewestFirst() {
    Given given = new Given(stores());
    UserId owner = given.aGuest().id();
    Instant justLater = SettableClock.START.plus(1, ChronoUnit.MICROS);
    Ticket newer = given.desk().aTicketOf(owner, justLater);
    Ticket older = given.desk().aTicketOf(owner, SettableClock.START);
    stores().tickets().add(newer);
    stores().tickets().add(older);
    given.aTicketOf(given.aGuest().id());

    assertThat(stores().tickets().of(owner, PageRequest.first(20)).items())
        .containsExactly(newer, older);
  }

  @Test
  default void listsNothingForWhoHasNothing() {
    Given given = new Given(stores());
    given.aTicketOf(given.aGuest().id());
    Page<Ticket> page = stores().tickets().of(given.aGuest().id(), PageRequest.first(20));

    assertThat(page.items()).isEmpty();
    assertThat(page.next()).isEmpty();
  }

  @Test
  default void pagesThroughManyOfTheSameInstantWithoutLossOrRepetition() {
    Given given = new Given(stores());
    UserId owner = given.aGuest().id();
    List<Ticket> all = new ArrayList<>();
    for (int i = 0; i < 29; i++) {
      all.add(given.desk().aTicketOf(owner, SettableClock.START.plusSeconds(i / 10)));
    }
    Collections.shuffle(all, new Random(7));
    all.forEach(stores().tickets()::add);
    all.sort(Comparator.comparing(Ticket::cursor).reversed());

    assertThat(AllPages.of(4, page -> stores().tickets().of(owner, page)))
        .containsExactlyElementsOf(all);
  }

  @Test
  default void findsTheNewestTicketOfAConversationThatIsStillOpen() {
    Given given = new Given(stores());
    Conversation conversation = given.aConversation();
    Ticket older = inConversation(given, conversation, TicketStatus.IN_PROGRESS, 0);
    Ticket newer = inConversation(given, conversation, TicketStatus.OPEN, 1);
    Ticket done = inConversation(given, conversation, TicketStatus.RESOLVED, 2);
    List.of(newer, older, done).forEach(stores().tickets()::add);

    assertThat(stores().tickets().openIn(conversation.id())).contains(newer);
  }

  @Test
  default void findsNoOpenTicketWhereAllAreDoneOrElsewhere() {
    Given given = new Given(stores());
    Conversation conversation = given.aConversation();
    Conversation other = given.aConversation();
    stores().tickets().add(inConversation(given, conversation, TicketStatus.CLOSED, 0));
    stores().tickets().add(inConversation(given, other, TicketStatus.OPEN, 0));
    given.aTicketOf(conversation.owner());

    assertThat(stores().tickets().openIn(conversation.id())).isEmpty();
  }

  @Test
  default void replacesAllThatCanChange() {
    Given given = new Given(stores());
    UserId agent = given.anAgent().id();
    Ticket opened = given.aTicketOf(given.aGuest().id());
    Instant later = SettableClock.START.plusSeconds(90);
    Ticket waitedFor =
        opened
            .watchedFrom(later, later)
            .assignedTo(Optional.of(agent), later)
            .answeredBy(agent, true, Desk.slaClock(), later)
            .heardFromPerson(Desk.slaClock(), later.plusSeconds(60))
            .answeredBy(agent, true, Desk.slaClock(), later.plusSeconds(90))
            .noting("Rendez-vous pris.", later.plusSeconds(91))
            .flagged(SlaFlag.WARNING, later.plusSeconds(92));
    stores().tickets().update(waitedFor);
    assertThat(stores().tickets().find(opened.id())).contains(waitedFor);

    Ticket closed = waitedFor.movedTo(TicketStatus.CLOSED, Desk.slaClock(), later.plusSeconds(120));
    stores().tickets().updateAll(List.of(closed));
    assertThat(stores().tickets().find(opened.id())).contains(closed);
  }

  @Test
  default void replacesManyAtOnce() {
    Given given = new Given(stores());
    Instant later = SettableClock.START.plusSeconds(90);
    List<Ticket> changed = new ArrayList<>();
    for (String notes : NastyTexts.all()) {
      changed.add(given.aTicketOf(given.aGuest().id()).noting(notes, later));
    }
    Ticket untouched = given.aTicketOf(given.aGuest().id());

    stores().tickets().updateAll(changed);

    for (Ticket ticket : changed) {
      assertThat(stores().tickets().find(ticket.id())).contains(ticket);
    }
    assertThat(stores().tickets().find(untouched.id())).contains(untouched);
    stores().tickets().updateAll(List.of());
  }

  @Test
  default void refusesToReplaceManyIfOneIsNotThere() {
    Given given = new Given(stores());
    Ticket there = given.aTicketOf(given.aGuest().id());
    Ticket unknown = given.desk().aTicketOf(given.aGuest().id());

    assertThatThrownBy(() -> stores().tickets().updateAll(List.of(there, unknown)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  default void locksATicketOnlyInATransaction() {
    Given given = new Given(stores());
    Ticket ticket = given.aTicketOf(given.aGuest().id());

    assertThatThrownBy(() -> stores().tickets().findForUpdate(ticket.id()))
        .isInstanceOf(IllegalStateException.class);
    assertThat(
            stores()
                .transactions()
                .inTransaction(() -> stores().tickets().findForUpdate(ticket.id())))
        .contains(ticket);
  }

  @Test
  default void flagsEachDeadlineOnce() {
    Given given = new Given(stores());
    Ticket ticket = given.aTicketOf(given.aGuest().id());
    for (SlaFlag flag : SlaFlag.values()) {
      Instant due =
          switch (flag) {
            case WARNING -> ticket.deadlines().warnAt();
            case BREACH -> ticket.deadlines().dueAt();
            case FIRST_RESPONSE_MISSED -> ticket.deadlines().firstResponseDueAt();
          };
      assertThat(stores().tickets().flag(flag, due.minusMillis(1), 10)).isEmpty();
      assertThat(stores().tickets().flag(flag, due, 10))
          .extracting(Ticket::id)
          .containsExactly(ticket.id());
      assertThat(stores().tickets().flag(flag, due, 10)).isEmpty();
    }
    assertThat(stores().tickets().find(ticket.id()).orElseThrow().version())
        .isEqualTo(ticket.version());
  }

  @Test
  default void flagsNothingThatIsFinishedOrWaitsForThePerson() {
    Given given = new Given(stores());
    UserId owner = given.aGuest().id();
    UserId agent = given.anAgent().id();
    stores().tickets().add(given.desk().resolved(given.desk().aTicketOf(owner)));
    stores()
        .tickets()
        .add(
            given
                .desk()
                .aTicketOf(owner)
                .answeredBy(agent, true, Desk.slaClock(), SettableClock.START));

    for (SlaFlag flag : SlaFlag.values()) {
      assertThat(stores().tickets().flag(flag, SettableClock.START.plus(9, ChronoUnit.DAYS), 10))
          .isEmpty();
    }
  }

  @Test
  default void flagsEachTicketForOneOfManyWhoLookAtOnce() {
    Given given = new Given(stores());
    UserId owner = given.aGuest().id();
    for (int i = 0; i < 40; i++) {
      given.aTicketOf(owner);
    }
    Instant late = SettableClock.START.plus(9, ChronoUnit.DAYS);
    List<TicketId> flagged =
        AtOnce.results(4, number -> flagAll(late)).stream().flatMap(List::stream).toList();

    assertThat(flagged).hasSize(40).doesNotHaveDuplicates();
  }

  @Test
  default void givesTheTicketsThatSomebodyHasToBeAlertedAboutTheLongestOverdueFirst() {
    Given given = new Given(stores());
    UserId owner = given.aGuest().id();
    Instant now = SettableClock.START;
    Ticket soon = watched(given.desk().aCrisisOf(owner, now), now.plusSeconds(60));
    Ticket overdue = watched(given.desk().aCrisisOf(owner, now), now.minusSeconds(60));
    Ticket due = watched(given.desk().aCrisisOf(owner, now), now);
    Ticket seen = watched(given.desk().aCrisisOf(owner, now), now).acknowledged(now);
    List.of(soon, overdue, due, seen).forEach(stores().tickets()::add);

    assertThat(stores().transactions().inTransaction(() -> stores().tickets().toAlert(now, 10)))
        .containsExactly(overdue, due);
  }

  @Test
  default void walksThroughUnfinishedTicketsById() {
    Given given = new Given(stores());
    UserId owner = given.aGuest().id();
    Ticket one = given.aTicketOf(owner);
    Ticket two = given.aTicketOf(owner);
    stores().tickets().add(given.desk().resolved(given.desk().aTicketOf(owner)));

    List<Ticket> all =
        stores()
            .transactions()
            .inTransaction(() -> stores().tickets().unfinished(Optional.empty(), 10));
    assertThat(all).containsExactlyInAnyOrder(one, two);
    assertThat(
            stores()
                .transactions()
                .inTransaction(
                    () -> stores().tickets().unfinished(Optional.of(all.get(0).id()), 10)))
        .containsExactly(all.get(1));
  }

  @Test
  default void ordersTheQueueByRiskWithCrisesFirstAndWhatIsFinishedLast() {
    Given given = new Given(stores());
    UserId owner = given.aGuest().id();
    Ticket soon = given.desk().aTicketOf(owner, SettableClock.START);
    Ticket later = given.desk().aTicketOf(owner, SettableClock.START.plusSeconds(60));
    Ticket crisis = given.desk().aCrisisOf(owner, SettableClock.START.plus(3, ChronoUnit.DAYS));
    Ticket laterCrisis =
        given.desk().aCrisisOf(owner, SettableClock.START.plus(4, ChronoUnit.DAYS));
    Ticket past = given.desk().resolved(given.desk().aTicketOf(owner, DAYS_BEFORE));
    Ticket pastCrisis = given.desk().resolved(given.desk().aCrisisOf(owner, DAYS_BEFORE));
    List.of(later, laterCrisis, past, soon, pastCrisis, crisis).forEach(stores().tickets()::add);

    for (int pageSize : List.of(1, 2, 4)) {
      assertThat(AllPages.of(pageSize, page -> queue(TicketFilter.all(), QueueOrder.RISK, page)))
          .containsExactly(crisis, laterCrisis, soon, later, pastCrisis, past);
    }
    assertThat(
            AllPages.of(3, page -> queue(TicketFilter.all(), QueueOrder.NEWEST, page))
                .subList(0, 4))
        .containsExactly(laterCrisis, crisis, later, soon);
  }

  @Test
  default void filtersTheQueue() {
    Given given = new Given(stores());
    UserId agent = given.anAgent().id();
    Ticket mine =
        given
            .desk()
            .aTicketOf(given.aGuest().id())
            .assignedTo(Optional.of(agent), SettableClock.START);
    Ticket nobodys = given.desk().aCrisisOf(given.aGuest().id(), SettableClock.START);
    Ticket done =
        given.desk().resolved(given.desk().aTicketOf(given.aGuest().id(), SettableClock.START));
    List.of(mine, nobodys, done).forEach(stores().tickets()::add);
    TicketFilter all = TicketFilter.all();

    assertQueue(all.ofOwner(mine.owner()), mine);
    assertQueue(all.in(TicketStatus.RESOLVED), done);
    assertQueue(all.of(Priority.URGENT), nobodys);
    assertQueue(all.about(TicketCategory.CRISIS), nobodys);
    assertQueue(all.assignedTo(Optional.of(agent)), mine);
    assertQueue(all.in(TicketStatus.OPEN).assignedTo(Optional.empty()), nobodys);
    assertQueue(all.standing(SlaStanding.OK), mine, nobodys, done);
  }

  @Test
  default void findsWhatIsAtRiskAndWhatIsBreached() {
    Given given = new Given(stores());
    UserId owner = given.aGuest().id();
    Ticket open = given.desk().aTicketOf(owner);
    Ticket inTime = given.desk().resolved(given.desk().aTicketOf(owner));
    Ticket waiting =
        given
            .desk()
            .aTicketOf(owner)
            .answeredBy(given.anAgent().id(), true, Desk.slaClock(), SettableClock.START);
    List.of(open, inTime, waiting).forEach(stores().tickets()::add);

    assertThat(standing(SlaStanding.AT_RISK, open.deadlines().warnAt())).containsExactly(open);
    assertThat(standing(SlaStanding.BREACHED, open.deadlines().dueAt().plusMillis(1)))
        .containsExactly(open);
    assertThat(standing(SlaStanding.OK, open.deadlines().dueAt().plusMillis(1)))
        .containsExactlyInAnyOrder(inTime, waiting);
  }

  @Test
  default void findsManyAtOnceAndPassesOverThoseThatAreNotThere() {
    Given given = new Given(stores());
    Ticket one = given.aTicketOf(given.aGuest().id());
    Ticket two = given.aTicketOf(given.aGuest().id());
    given.aTicketOf(given.aGuest().id());
    TicketId unknown = new TicketId(given.ids().next());

    assertThat(stores().tickets().findAll(Set.of(one.id(), two.id(), unknown)))
        .isEqualTo(Map.of(one.id(), one, two.id(), two));
    assertThat(stores().tickets().findAll(Set.of())).isEmpty();
  }

  @Test
  default void knowsWhichConversationsHaveATicket() {
    Given given = new Given(stores());
    Conversation with = given.aConversation();
    stores().tickets().add(given.desk().aTicketFrom(with.id(), with.owner()));

    assertThat(stores().tickets().existIn(with.id())).isTrue();
    assertThat(stores().tickets().existIn(given.aConversation().id())).isFalse();
  }

  private List<TicketId> flagAll(Instant now) {
    List<TicketId> flagged = new ArrayList<>();
    List<Ticket> some = stores().tickets().flag(SlaFlag.BREACH, now, 7);
    while (!some.isEmpty()) {
      some.forEach(ticket -> flagged.add(ticket.id()));
      some = stores().tickets().flag(SlaFlag.BREACH, now, 7);
    }
    return flagged;
  }

  private static Ticket watched(Ticket ticket, Instant firstAlertAt) {
    return ticket.watchedFrom(firstAlertAt, ticket.createdAt());
  }

  private Page<Ticket> queue(TicketFilter filter, QueueOrder order, PageRequest page) {
    return stores().tickets().queue(filter, order, SettableClock.START, page);
  }

  private void assertQueue(TicketFilter filter, Ticket... expected) {
    assertThat(queue(filter, QueueOrder.RISK, PageRequest.first(10)).items())
        .containsExactlyInAnyOrder(expected);
  }

  private List<Ticket> standing(SlaStanding standing, Instant now) {
    return stores()
        .tickets()
        .queue(TicketFilter.all().standing(standing), QueueOrder.RISK, now, PageRequest.first(10))
        .items();
  }

  private static Ticket inConversation(
      Given given, Conversation conversation, TicketStatus status, int secondsLater) {
    Instant at = SettableClock.START.plusSeconds(secondsLater);
    TicketId id = new TicketId(given.ids().next());
    Ticket opened =
        Desk.opened(
            new Ticket.Request(
                id,
                conversation.owner(),
                Optional.of(conversation.id()),
                "any",
                Optional.empty(),
                TicketCategory.GENERAL,
                Priority.LOW),
            at);
    return status == TicketStatus.OPEN ? opened : opened.movedTo(status, Desk.slaClock(), at);
  }

  private static Ticket bare(
      Given given, UserId owner, TicketCategory category, Priority priority, Instant at) {
    return Desk.opened(
        new Ticket.Request(
            new TicketId(given.ids().next()),
            owner,
            Optional.empty(),
            "any",
            Optional.empty(),
            category,
            priority),
        at);
  }

  private static Ticket saying(Ticket any, String subject, String description) {
    return Desk.opened(
        new Ticket.Request(
            any.id(),
            any.owner(),
            any.conversation(),
            subject,
            Optional.of(description),
            any.category(),
            any.priority()),
        any.createdAt());
  }
}
