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
import dz.amal.domain.store.Stores;
import dz.amal.domain.ticket.Ticket;
import dz.amal.domain.ticket.TicketCategory;
import dz.amal.domain.ticket.TicketId;
import dz.amal.domain.ticket.TicketNumber;
import dz.amal.domain.ticket.TicketStatus;
import dz.amal.domain.ticket.Tickets;
import dz.amal.testkit.SettableClock;
import dz.amal.testkit.fixture.NastyTexts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What {@link Tickets} promise. */
public interface TicketsContract {

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
                    TicketCategory.CRISIS,
                    Priority.URGENT,
                    ticket.slaDueAt().minusSeconds(60),
                    ticket.updatedAt()));
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
        new Ticket(
            first.id(),
            new TicketNumber(2025, 99),
            owner,
            Optional.empty(),
            "another",
            Optional.empty(),
            TicketCategory.GENERAL,
            Priority.LOW,
            TicketStatus.OPEN,
            SettableClock.START,
            SettableClock.START,
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

  private static Ticket inConversation(
      Given given, Conversation conversation, TicketStatus status, int secondsLater) {
    Ticket any =
        given.desk().aTicketOf(conversation.owner(), SettableClock.START.plusSeconds(secondsLater));
    return new Ticket(
        any.id(),
        any.number(),
        any.owner(),
        Optional.of(conversation.id()),
        any.subject(),
        any.description(),
        any.category(),
        any.priority(),
        status,
        any.slaDueAt(),
        any.createdAt(),
        any.updatedAt());
  }

  private static Ticket bare(
      Given given, UserId owner, TicketCategory category, Priority priority, Instant due) {
    Ticket any = given.desk().aTicketOf(owner);
    return new Ticket(
        any.id(),
        any.number(),
        owner,
        Optional.empty(),
        any.subject(),
        Optional.empty(),
        category,
        priority,
        TicketStatus.OPEN,
        due,
        any.createdAt(),
        any.updatedAt());
  }

  private static Ticket saying(Ticket any, String subject, String description) {
    return new Ticket(
        any.id(),
        any.number(),
        any.owner(),
        any.conversation(),
        subject,
        Optional.of(description),
        any.category(),
        any.priority(),
        any.status(),
        any.slaDueAt(),
        any.createdAt(),
        any.updatedAt());
  }
}
