package dz.amal.http;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.kernel.StorageUnavailable;
import dz.amal.http.fixture.Answer;
import dz.amal.http.fixture.Client;
import dz.amal.http.fixture.LogRecorder;
import dz.amal.http.fixture.TestServer;
import dz.amal.http.problem.ProblemType;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Amal says when it cannot, and what it does not say. */
final class FailuresTest {

  private static final String CANARY = "canari-7391";

  private final LogRecorder log = new LogRecorder();
  private final TestServer server = TestServer.start();
  private final Client guest = server.guest();
  private final String conversation = guest.conversation();

  @AfterEach
  void stop() {
    server.close();
    log.close();
  }

  @Test
  void asksForPatienceAndShowsContactsWhileTheStoreIsDown() {
    begin(FailuresTest::storeIsDown);

    for (Answer answer : everyRoute(guest)) {
      answer.expect(ProblemType.UNAVAILABLE);
      assertThat(answer.header("Retry-After")).isEqualTo("5");
      assertThat(answer.text("/contacts/0/number")).isEqualTo("14");
      assertThat(answer.text("/contacts/0/name")).isNotEmpty();
    }
  }

  @Test
  void saysWhatToDoInTheReadersLanguage() {
    begin(FailuresTest::storeIsDown);

    Answer english = guest.with("Accept-Language", "en").say(conversation, "bonjour");

    assertThat(english.text("/title")).isEqualTo("We cannot answer right now");
    assertThat(english.text("/contacts/0/name")).isEqualTo("Ambulance");
  }

  @Test
  void hidesWhatAnUnexpectedExceptionSays() {
    begin(
        () -> {
          throw new IllegalStateException(CANARY, new IllegalArgumentException(CANARY));
        });
    assertUnexpectedAndSilent("IllegalStateException");
  }

  @Test
  void hidesWhatAnErrorSays() {
    begin(
        () -> {
          throw new AssertionError(CANARY);
        });
    assertUnexpectedAndSilent("AssertionError");
  }

  @Test
  void keepsTheMessageWhoseAnswerCouldNotBeStoredAndTakesItOnlyOnce() {
    Client careful = guest.with("Idempotency-Key", "k");
    server.whenThinking(() -> server.trouble().begin(FailuresTest::storeIsDown));

    careful.say(conversation, "bonjour").expect(ProblemType.UNAVAILABLE);

    server.trouble().end();
    assertThat(guest.get(conversation + "/messages").items()).hasSize(1);
    Answer thinking = careful.say(conversation, "bonjour").expect(ProblemType.STILL_THINKING);
    assertThat(thinking.header("Retry-After")).isEqualTo("5");
    assertThat(guest.get(conversation + "/messages").items()).hasSize(1);
  }

  @Test
  void logsEachRequestByItsRouteAndItsId() {
    Answer answer = guest.get(conversation).expect(200);
    server.close();

    assertThat(log.lines())
        .anyMatch(
            line ->
                line.startsWith("INFO GET /api/v1/conversations/{id} 200 ")
                    && line.endsWith(answer.header("X-Request-Id")));
  }

  @Test
  void logsNothingOfWhatIsSent() {
    String nul = "\\u0000";
    for (Client client : List.of(guest, guest.with("Idempotency-Key", CANARY))) {
      client.say(conversation, "je suis triste " + CANARY).expect(201);
      client.with("Accept", "text/event-stream").say(conversation, "sevrage " + CANARY);
      client.say(conversation, CANARY + nul);
      client.say(conversation, CANARY + "\0");
      client.post(conversation + "/messages", CANARY);
      client.post(conversation + "/messages", "{\"content\":[\"" + CANARY + "\"]}");
      client.post(conversation + "/messages", "{\"" + CANARY + "\":1}");
      client.post("/api/v1/conversations", "{\"title\":\"" + CANARY + "\"}");
      client.post("/api/v1/conversations", "{\"mode\":\"" + CANARY + "\"}");
      client.patch(conversation, "{\"title\":\"" + CANARY + "\"}");
      client.post("/api/v1/tickets", "{\"subject\":\"" + CANARY + "\"}");
      client.post("/api/v1/tickets", "{\"subject\":\"x\",\"description\":\"" + CANARY + "\"}");
      client.post("/api/v1/auth/guest", "{\"locale\":\"" + CANARY + "\"}");
      client.get("/api/v1/conversations?cursor=" + CANARY + "&limit=" + CANARY);
      client.get("/api/v1/conversations/" + CANARY);
      client.get("/" + CANARY + "?" + CANARY);
      client.get("/problems/" + CANARY);
      client.with("Accept-Language", CANARY).get("/nothing");
      client.with("Authorization", "Bearer " + CANARY).get("/api/v1/tickets");
    }
    for (String unit : List.of("storage", "bug")) {
      begin(
          () -> {
            throw unit.equals("bug") ? new IllegalStateException(CANARY) : down();
          });
      guest.say(conversation, CANARY);
    }
    server.close();

    assertThat(log.lines()).hasSizeGreaterThan(40).noneMatch(line -> line.contains(CANARY));
  }

  /** When no session is remembered any more, so that everybody needs the store. */
  private void begin(Runnable trouble) {
    server.clock().advance(Duration.ofSeconds(31));
    server.trouble().begin(trouble);
  }

  private void assertUnexpectedAndSilent(String type) {
    for (Answer answer : everyRoute(guest)) {
      answer.expect(ProblemType.UNEXPECTED);
      assertThat(answer.body()).doesNotContain(CANARY, type);
      assertThat(answer.text("/contacts/0/number")).isEqualTo("14");
    }
    server.close();
    assertThat(log.lines())
        .noneMatch(line -> line.contains(CANARY))
        .anyMatch(line -> line.startsWith("ERROR") && line.contains(type));
  }

  private List<Answer> everyRoute(Client client) {
    return List.of(
        client.post("/api/v1/auth/guest", "{}"),
        client.post("/api/v1/conversations", "{}"),
        client.get("/api/v1/conversations"),
        client.get(conversation),
        client.patch(conversation, "{}"),
        client.delete(conversation),
        client.get(conversation + "/messages"),
        client.say(conversation, "bonjour"),
        client.with("Accept", "text/event-stream").say(conversation, "bonjour"),
        client.post("/api/v1/tickets", "{\"subject\":\"a\"}"),
        client.get("/api/v1/tickets"),
        client.get("/api/v1/tickets/x"));
  }

  private static void storeIsDown() {
    throw down();
  }

  private static RuntimeException down() {
    return new StorageUnavailable("the database does not answer");
  }
}
