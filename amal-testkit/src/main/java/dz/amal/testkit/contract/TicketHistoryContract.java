package dz.amal.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.domain.conversation.Message;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.PageRequest;
import dz.amal.domain.store.Stores;
import dz.amal.domain.ticket.Attachment;
import dz.amal.domain.ticket.Ticket;
import dz.amal.domain.ticket.TicketComment;
import dz.amal.domain.ticket.TicketEvent;
import dz.amal.domain.ticket.TicketId;
import dz.amal.testkit.SettableClock;
import dz.amal.testkit.fixture.NastyTexts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@code TicketTimeline} and {@code TicketComments} promise. */
public interface TicketHistoryContract {

  /** All stores of one database, empty at first; the same throughout a test. */
  Stores stores();

  @Test
  default void keepsWhatHappenedInItsOrder() {
    Given given = new Given(stores());
    Ticket ticket = given.aTicketOf(given.aGuest().id());
    UserId agent = given.anAgent().id();
    List<TicketEvent> events = new ArrayList<>();
    for (TicketEvent.Kind kind : TicketEvent.Kind.values()) {
      events.add(
          new TicketEvent(
              given.ids().next(),
              ticket.id(),
              Optional.of(agent),
              kind,
              Optional.of("before"),
              Optional.of("after"),
              Optional.of(TicketEvent.Reason.REQUESTED),
              SettableClock.START.plusSeconds(events.size())));
    }
    stores().ticketTimeline().add(events);

    assertThat(AllPages.of(5, page -> stores().ticketTimeline().of(ticket.id(), page)))
        .containsExactlyElementsOf(events);
  }

  @Test
  default void keepsWhatAmalDidByItself() {
    Given given = new Given(stores());
    Ticket ticket = given.aTicketOf(given.aGuest().id());
    for (TicketEvent.Reason reason : TicketEvent.Reason.values()) {
      TicketEvent event =
          new TicketEvent(
              given.ids().next(),
              ticket.id(),
              Optional.empty(),
              TicketEvent.Kind.OPENED,
              Optional.empty(),
              Optional.empty(),
              Optional.of(reason),
              SettableClock.START);
      stores().ticketTimeline().add(List.of(event));

      assertThat(stores().ticketTimeline().of(ticket.id(), PageRequest.first(100)).items())
          .contains(event);
    }
  }

  @Test
  default void refusesWhatHappenedToNothing() {
    Given given = new Given(stores());
    TicketEvent event =
        new TicketEvent(
            given.ids().next(),
            new TicketId(given.ids().next()),
            Optional.empty(),
            TicketEvent.Kind.OPENED,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            SettableClock.START);

    assertThatThrownBy(() -> stores().ticketTimeline().add(List.of(event)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  default void keepsEveryCommentUnchanged() {
    Given given = new Given(stores());
    Ticket ticket = given.aTicketOf(given.aGuest().id());
    List<TicketComment> comments = new ArrayList<>();
    for (String text : NastyTexts.all()) {
      TicketComment comment =
          comment(given, ticket, text, false, SettableClock.START.plusSeconds(comments.size()));
      comments.add(comment);
      stores().ticketComments().add(comment);
    }

    assertThat(AllPages.of(3, page -> stores().ticketComments().of(ticket.id(), page)))
        .containsExactlyElementsOf(comments);
  }

  @Test
  default void keepsWhatTheTeamSaysForItselfFromThePerson() {
    Given given = new Given(stores());
    Ticket ticket = given.aTicketOf(given.aGuest().id());
    TicketComment open = comment(given, ticket, "Nous vous appelons.", false, SettableClock.START);
    TicketComment internal =
        comment(given, ticket, "À surveiller.", true, SettableClock.START.plusSeconds(1));
    stores().ticketComments().add(open);
    stores().ticketComments().add(internal);

    assertThat(stores().ticketComments().of(ticket.id(), PageRequest.first(10)).items())
        .containsExactly(open, internal);
    assertThat(stores().ticketComments().publicOf(ticket.id(), PageRequest.first(10)).items())
        .containsExactly(open);
  }

  @Test
  default void keepsTheMessageThatSaysTheSameAndWhatCameWithIt() {
    Given given = new Given(stores());
    Message message = given.aMessage();
    Ticket ticket = given.aTicketOf(given.aGuest().id());
    TicketComment comment =
        new TicketComment(
            given.ids().next(),
            ticket.id(),
            Optional.empty(),
            "Voici.",
            false,
            Optional.of(message.id()),
            List.of(
                new Attachment("ordonnance – page 1.png", "image/png", 12_345, "0f".repeat(32))),
            SettableClock.START);
    stores().ticketComments().add(comment);

    assertThat(stores().ticketComments().publicOf(ticket.id(), PageRequest.first(10)).items())
        .containsExactly(comment);
  }

  private static TicketComment comment(
      Given given, Ticket ticket, String text, boolean isInternal, Instant at) {
    return new TicketComment(
        given.ids().next(),
        ticket.id(),
        Optional.of(given.anAgent().id()),
        text,
        isInternal,
        Optional.empty(),
        List.of(),
        at);
  }
}
