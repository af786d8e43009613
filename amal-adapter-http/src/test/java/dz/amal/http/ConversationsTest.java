package dz.amal.http;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.http.fixture.Answer;
import dz.amal.http.fixture.Client;
import dz.amal.http.fixture.TestServer;
import dz.amal.http.problem.ProblemType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ConversationsTest {

  private static final String CONVERSATIONS = "/api/v1/conversations";

  private final TestServer server = TestServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void startsAConversationWithNothingSaid() {
    Answer started = server.guest().post(CONVERSATIONS).expect(201);

    assertThat(started.header("Location")).isEqualTo(CONVERSATIONS + "/" + started.text("/id"));
    assertThat(started.text("/mode")).isEqualTo("AUTO");
    assertThat(started.text("/status")).isEqualTo("active");
    assertThat(started.json().at("/title").isNull()).isTrue();
    assertThat(started.json().at("/message_count").asInt()).isZero();
  }

  @Test
  void startsAConversationWithTitleAndMode() {
    Answer started =
        server
            .guest()
            .post(CONVERSATIONS, "{\"title\":\" عن أخي \",\"mode\":\"SUPPORT\"}")
            .expect(201);

    assertThat(started.text("/title")).isEqualTo("عن أخي");
    assertThat(started.text("/mode")).isEqualTo("SUPPORT");
  }

  @Test
  void readsAConversation() {
    Client guest = server.guest();
    Answer started = guest.post(CONVERSATIONS, "{}").expect(201);

    Answer read = guest.get(CONVERSATIONS + "/" + started.text("/id")).expect(200);

    assertThat(read.json()).isEqualTo(started.json());
  }

  @Test
  void changesWhatIsGivenAndNothingElse() {
    Client guest = server.guest();
    String path = guest.conversation();
    server.clock().advance(Duration.ofMinutes(1));

    Answer renamed = guest.patch(path, "{\"title\":\"Semaine 1\"}").expect(200);
    server.clock().advance(Duration.ofMinutes(1));
    Answer archived = guest.patch(path, "{\"status\":\"archived\",\"mode\":\"RAG\"}").expect(200);

    assertThat(renamed.text("/title")).isEqualTo("Semaine 1");
    assertThat(renamed.text("/status")).isEqualTo("active");
    assertThat(archived.text("/title")).isEqualTo("Semaine 1");
    assertThat(archived.text("/status")).isEqualTo("archived");
    assertThat(archived.text("/mode")).isEqualTo("RAG");
  }

  @Test
  void doesNotLetAClientEscalateOrInventAStatus() {
    Client guest = server.guest();
    String path = guest.conversation();

    guest.patch(path, "{\"status\":\"escalated\"}").expect(ProblemType.INVALID_VALUE, "status");
    guest.patch(path, "{\"status\":\"ACTIVE\"}").expect(ProblemType.INVALID_VALUE, "status");
    guest.patch(path, "{\"mode\":\"auto\"}").expect(ProblemType.INVALID_VALUE, "mode");
    guest.patch(path, "{\"title\":\"  \"}").expect(ProblemType.INVALID_VALUE, "title");

    assertThat(guest.get(path).text("/status")).isEqualTo("active");
  }

  @Test
  void deletesAConversationOnce() {
    Client guest = server.guest();
    String path = guest.conversation();

    guest.delete(path).expect(204);

    guest.get(path).expect(ProblemType.NOT_FOUND);
    guest.get(path + "/messages").expect(ProblemType.NOT_FOUND);
    guest.say(path, "bonjour").expect(ProblemType.NOT_FOUND);
    guest.patch(path, "{}").expect(ProblemType.NOT_FOUND);
    guest.delete(path).expect(ProblemType.NOT_FOUND);
    assertThat(guest.get(CONVERSATIONS).items()).isEmpty();
  }

  @Test
  void listsEveryConversationOnceOverAllPagesTheLatestFirst() {
    Client guest = server.guest();
    server.guest().conversation();
    List<String> started = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      server.clock().advance(Duration.ofSeconds(i % 2));
      started.add(0, guest.post(CONVERSATIONS, "{}").text("/id"));
    }

    List<String> listed = new ArrayList<>();
    Answer page = guest.get(CONVERSATIONS + "?limit=2").expect(200);
    while (true) {
      page.items().forEach(item -> listed.add(item.get("id").asText()));
      if (page.json().get("next_cursor").isNull()) {
        break;
      }
      assertThat(page.items()).hasSize(2);
      page = guest.get(CONVERSATIONS + "?limit=2&cursor=" + page.text("/next_cursor"));
    }

    assertThat(listed).containsExactlyInAnyOrderElementsOf(started);
    assertThat(listed.get(4)).isEqualTo(started.get(4));
  }

  @Test
  void takesTwentyUnlessAskedForUpToAHundred() {
    Client guest = server.guest();
    for (int i = 0; i < 21; i++) {
      guest.conversation();
    }

    assertThat(guest.get(CONVERSATIONS).items()).hasSize(20);
    assertThat(guest.get(CONVERSATIONS + "?limit=100").items()).hasSize(21);
    assertThat(guest.get(CONVERSATIONS + "?limit=1").items()).hasSize(1);
  }

  @Test
  void answersSomebodyElsesLikeAnUnknownOne() {
    String theirs = server.guest().conversation();
    Client guest = server.guest();
    String unknown = CONVERSATIONS + "/00000000-0000-7000-8000-000000000000";

    assertThat(withoutInstance(guest.get(theirs))).isEqualTo(withoutInstance(guest.get(unknown)));
    assertThat(withoutInstance(guest.say(theirs, "bonjour")))
        .isEqualTo(withoutInstance(guest.say(unknown, "bonjour")));
    assertThat(withoutInstance(guest.delete(theirs)))
        .isEqualTo(withoutInstance(guest.delete(unknown)));
    assertThat(withoutInstance(guest.patch(theirs, "{\"title\":\"x\"}")))
        .isEqualTo(withoutInstance(guest.patch(unknown, "{\"title\":\"x\"}")));
    assertThat(withoutInstance(guest.get(theirs + "/messages")))
        .isEqualTo(withoutInstance(guest.get(unknown + "/messages")));
  }

  @Test
  void answersAMalformedIdLikeAnUnknownOne() {
    Client guest = server.guest();
    for (String id : List.of("1", "1-1-1-1-1", "x", "null", "%20", "..%3B")) {
      guest.get(CONVERSATIONS + "/" + id).expect(ProblemType.NOT_FOUND);
    }
  }

  private static String withoutInstance(Answer answer) {
    answer.expect(ProblemType.NOT_FOUND);
    return answer.body().replace(answer.text("/instance"), "");
  }
}
