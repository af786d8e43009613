package dz.amal.http;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.identity.Role;
import dz.amal.http.fixture.Answer;
import dz.amal.http.fixture.Client;
import dz.amal.http.fixture.TestServer;
import dz.amal.http.problem.ProblemType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A crisis stays open through whatever the person says, until a named human closes it. */
final class CrisisTest {

  private static final String REASON = "{\"reason\":\"Parlé au téléphone, en sécurité\"}";

  private final TestServer server = TestServer.start();
  private final Client guest = server.guest();
  private final Client agent = server.team(Role.AGENT);
  private final String conversation = guest.conversation();
  private final String closings = conversation + "/crisis/closings";

  @BeforeEach
  void wantToDie() {
    guest.say(conversation, "je veux mourir").expect(201);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void isShownOnTheConversation() {
    assertThat(guest.get(conversation).text("/crisis_since"))
        .isEqualTo("2026-03-14T09:26:53.589793Z");
    assertThat(guest.get(guest.conversation()).json().at("/crisis_since").isNull()).isTrue();
  }

  @Test
  void staysThroughAJokeAndAnotherQuestion() {
    guest.say(conversation, "je plaisante").expect(201);
    Answer question = guest.say(conversation, "combien de temps dure le sevrage ?").expect(201);

    assertThat(question.text("/decision/reason_codes/0")).isEqualTo("crisis_continues");
    assertThat(question.text("/decision/decision")).isEqualTo("support");
    assertThat(question.items("/contacts")).isNotEmpty();
    assertThat(guest.get("/api/v1/tickets").items()).hasSize(1);
  }

  @Test
  void endsWhenAnAgentClosesItWithAReason() {
    Answer closed = agent.post(closings, REASON).expect(201);

    assertThat(closed.text("/opened_at")).isEqualTo("2026-03-14T09:26:53.589793Z");
    assertThat(closed.text("/reason")).isEqualTo("Parlé au téléphone, en sécurité");
    assertThat(closed.text("/closed_by")).isNotEmpty();
    assertThat(guest.get(conversation).json().at("/crisis_since").isNull()).isTrue();
    assertThat(guest.say(conversation, "le sevrage ?").text("/decision/decision")).isEqualTo("rag");
  }

  @Test
  void isNotEndedByAnybodyElse() {
    guest.post(closings, REASON).expect(ProblemType.NOT_ALLOWED);
    server.guest().post(closings, REASON).expect(ProblemType.NOT_ALLOWED);
    server.team(Role.ANALYST).post(closings, REASON).expect(ProblemType.NOT_ALLOWED);
    server.anonymous().post(closings, REASON).expect(ProblemType.SIGN_IN_REQUIRED);

    assertThat(guest.get(conversation).json().at("/crisis_since").isNull()).isFalse();
  }

  @Test
  void wantsAReason() {
    agent.post(closings, "{}").expect(ProblemType.INVALID_VALUE, "reason");
    agent.post(closings, "{\"reason\":\"  \"}").expect(ProblemType.INVALID_VALUE, "reason");
  }

  @Test
  void isClosedOnce() {
    agent.post(closings, REASON).expect(201);

    agent.post(closings, REASON).expect(ProblemType.WRONG_STATE);
    agent
        .post("/api/v1/conversations/01890a5d-ac96-774b-bcce-b302099a8057/crisis/closings", REASON)
        .expect(ProblemType.NOT_FOUND);
  }
}
