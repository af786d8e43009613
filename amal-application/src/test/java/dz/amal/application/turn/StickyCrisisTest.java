package dz.amal.application.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.application.audit.NoteAct;
import dz.amal.application.safety.CloseCrisis;
import dz.amal.domain.conversation.Conversation;
import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.decision.Course;
import dz.amal.domain.decision.ReasonCode;
import dz.amal.domain.identity.Role;
import dz.amal.domain.identity.User;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.domain.notification.Notification;
import dz.amal.domain.notification.NotificationEvent;
import dz.amal.domain.safety.CrisisClosing;
import dz.amal.domain.ticket.TicketCategory;
import dz.amal.domain.turn.Turn;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class StickyCrisisTest {

  private static final String DRUG_QUESTION = "How long does withdrawal of tramadol last?";

  private final Chat chat = new Chat();
  private Conversation conversation = chat.conversation();

  @BeforeEach
  void wantToDie() {
    conversation = chat.conversation();
    assertThat(chat.say(conversation, "I want to die").decision().decision().isCrisis()).isTrue();
  }

  @AfterEach
  void close() {
    chat.close();
  }

  @Test
  void isNotEndedByAJokeNorByAnotherSubject() {
    for (String text : List.of("just joking", DRUG_QUESTION, "thank you, I am fine now")) {
      Turn turn = chat.say(conversation, text);

      assertThat(turn.decision().decision().reason()).isEqualTo(ReasonCode.CRISIS_CONTINUES);
      assertThat(turn.decision().decision().category()).contains(TicketCategory.CRISIS);
      assertThat(Chat.said(turn)).contains("Ambulance: " + Chat.CONTACT);
    }
  }

  @Test
  void keepsToItsOneTicketAndTellsTheTeamEachTime() {
    chat.say(conversation, "just joking");
    chat.say(conversation, "I want to die");

    assertThat(chat.tickets()).isEqualTo(1);
    assertThat(chat.stores.outbox().pending(10))
        .extracting(Notification::event)
        .containsExactlyInAnyOrder(
            NotificationEvent.CRISIS_OPENED,
            NotificationEvent.CRISIS_UNATTENDED,
            NotificationEvent.CRISIS_CONTINUED,
            NotificationEvent.CRISIS_CONTINUED);
  }

  @Test
  void asksNoModelWhileItIsOpen() {
    AtomicBoolean isAsked = new AtomicBoolean();
    chat.classifier =
        text -> {
          isAsked.set(true);
          return Chat.likely(dz.amal.domain.decision.Intent.INFORMATION);
        };

    chat.say(conversation, DRUG_QUESTION);

    assertThat(isAsked).isFalse();
  }

  @Test
  void doesNotReachIntoAnotherConversation() {
    assertThat(chat.say(chat.conversation(), DRUG_QUESTION).decision().decision().course())
        .isEqualTo(Course.ANSWER);
  }

  @Test
  void isEndedByANamedHumanWithAReason() {
    User agent = team(Role.AGENT);

    CloseCrisis.Outcome outcome =
        closeCrisis().handle(agent.caller(), conversation.id(), "Spoke with her and her sister.");

    assertThat(outcome).isInstanceOf(CloseCrisis.Closed.class);
    assertThat(chat.stores.crisisClosings().of(conversation.id()))
        .singleElement()
        .extracting(CrisisClosing::closedBy, CrisisClosing::reason)
        .containsExactly(agent.id(), "Spoke with her and her sister.");
    assertThat(chat.say(conversation, DRUG_QUESTION).decision().decision().course())
        .isEqualTo(Course.ANSWER);
  }

  @Test
  void beginsAnewWhenDangerComesBack() {
    closeCrisis().handle(team(Role.AGENT).caller(), conversation.id(), "Is with her family.");

    chat.say(conversation, "I want to die");

    assertThat(chat.say(conversation, "just joking").decision().decision().isCrisis()).isTrue();
  }

  @Test
  void isNotEndedByThePersonThemself() {
    assertThat(closeCrisis().handle(chat.caller(), conversation.id(), "I am fine"))
        .isInstanceOf(CloseCrisis.NotAllowed.class);
    assertThat(chat.say(conversation, DRUG_QUESTION).decision().decision().isCrisis()).isTrue();
  }

  @Test
  void cannotBeEndedWhereThereIsNone() {
    User agent = team(Role.ADMIN);

    assertThat(closeCrisis().handle(agent.caller(), chat.conversation().id(), "All is well."))
        .isInstanceOf(CloseCrisis.NoCrisis.class);
    assertThat(
            closeCrisis()
                .handle(agent.caller(), new ConversationId(chat.ids.next()), "All is well."))
        .isInstanceOf(CloseCrisis.ConversationNotFound.class);
  }

  private User team(Role role) {
    User user =
        User.ofTeam(
            new UserId(chat.ids.next()),
            role,
            "Amina B.",
            "amina-" + chat.ids.next() + "@example.org",
            ReadingLanguage.FRENCH,
            chat.clock.instant());
    chat.stores.users().add(user);
    return user;
  }

  private CloseCrisis closeCrisis() {
    return new CloseCrisis(
        chat.stores.transactions(),
        chat.stores.conversations(),
        chat.stores.crisisClosings(),
        new NoteAct(chat.stores.auditTrail(), chat.ids, chat.clock),
        chat.ids,
        chat.clock);
  }
}
