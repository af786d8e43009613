package dz.amal.http;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.http.fixture.Answer;
import dz.amal.http.fixture.Client;
import dz.amal.http.fixture.TestServer;
import dz.amal.http.problem.ProblemType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class IdempotencyTest {

  private final TestServer server = TestServer.start();
  private final Client guest = server.guest();
  private final Client careful = guest.with("Idempotency-Key", "k-1");
  private final String conversation = guest.conversation();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void answersARepeatedMessageWithTheSameTurn() {
    Answer first = careful.say(conversation, "je suis triste").expect(201);
    Answer second = careful.say(conversation, "je suis triste").expect(201);

    assertThat(second.body()).isEqualTo(first.body());
    assertThat(guest.get(conversation + "/messages").items()).hasSize(2);
    assertThat(guest.get("/api/v1/tickets").items()).hasSize(1);
  }

  @Test
  void startsARepeatedConversationAndTicketOnce() {
    assertSame("/api/v1/conversations", "{\"title\":\"a\"}");
    assertThat(guest.get("/api/v1/conversations").items()).hasSize(2);
    Client other = guest.with("Idempotency-Key", "k-2");
    assertThat(other.post("/api/v1/tickets", "{\"subject\":\"a\"}").text("/id"))
        .isEqualTo(other.post("/api/v1/tickets", "{\"subject\":\"a\"}").text("/id"));
    assertThat(guest.get("/api/v1/tickets").items()).hasSize(1);
  }

  @Test
  void refusesAnotherRequestWithTheSameKey() {
    careful.say(conversation, "bonjour").expect(201);

    careful.say(conversation, "bonsoir").expect(ProblemType.KEY_REUSED);
    careful.say(guest.conversation(), "bonjour").expect(ProblemType.KEY_REUSED);
    careful.post("/api/v1/conversations", "{}").expect(ProblemType.KEY_REUSED);
    careful.post("/api/v1/tickets", "{\"subject\":\"a\"}").expect(ProblemType.KEY_REUSED);
    assertThat(guest.get(conversation + "/messages").items()).hasSize(2);
  }

  @Test
  void keepsKeysOfTwoCallersApart() {
    Client other = server.guest().with("Idempotency-Key", "k-1");

    String mine = careful.post("/api/v1/conversations", "{}").expect(201).text("/id");
    String theirs = other.post("/api/v1/conversations", "{}").expect(201).text("/id");

    assertThat(theirs).isNotEqualTo(mine);
  }

  @Test
  void doesNotSpendAKeyOnARefusedRequest() {
    careful.say(conversation, "").expect(ProblemType.INVALID_VALUE, "content");

    careful.say(conversation, "bonjour").expect(201);
  }

  @Test
  void refusesAKeyThatIsEmptyOrTooLong() {
    for (String key : new String[] {"", "k".repeat(256)}) {
      guest
          .with("Idempotency-Key", key)
          .say(conversation, "bonjour")
          .expect(ProblemType.INVALID_VALUE, "Idempotency-Key");
    }
    guest.with("Idempotency-Key", "k".repeat(255)).say(conversation, "bonjour").expect(201);
    assertThat(guest.get(conversation + "/messages").items()).hasSize(2);
  }

  @Test
  void writesTwiceWithoutAKey() {
    guest.say(conversation, "bonjour").expect(201);
    guest.say(conversation, "bonjour").expect(201);

    assertThat(guest.get(conversation + "/messages").items()).hasSize(4);
  }

  private void assertSame(String path, String body) {
    Answer first = careful.post(path, body).expect(201);
    Answer second = careful.post(path, body).expect(201);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
  }
}
