package dz.amal.http;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.http.fixture.Answer;
import dz.amal.http.fixture.Client;
import dz.amal.http.fixture.TestServer;
import dz.amal.http.problem.ProblemType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SearchTest {

  private final TestServer server = TestServer.start();
  private final Client guest = server.guest();
  private String messages = "";

  @BeforeEach
  void startAConversation() {
    Answer conversation = guest.post("/api/v1/conversations", "{}").expect(201);
    messages = "/api/v1/conversations/" + conversation.text("/id") + "/messages";
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void findsOnesOwnWordsAndMarksThem() {
    guest.post(messages, "{\"content\":\"Mon frère est en <détresse>\"}").expect(201);

    Answer found = search(guest, "detresse").expect(200);

    assertThat(found.items()).hasSize(1);
    assertThat(found.text("/items/0/content")).isEqualTo("Mon frère est en <détresse>");
    assertThat(found.text("/items/0/role")).isEqualTo("user");
    assertThat(found.text("/items/0/highlight"))
        .isEqualTo("Mon frère est en &lt;<mark>détresse</mark>&gt;");
    assertThat(search(server.guest(), "detresse").expect(200).items()).isEmpty();
  }

  @Test
  void findsArabicInAnotherSpelling() {
    guest.post(messages, "{\"content\":\"أعاني من الإدمان\"}").expect(201);

    assertThat(search(guest, "الادمان").expect(200).text("/items/0/highlight"))
        .isEqualTo("أعاني من <mark>الإدمان</mark>");
  }

  @Test
  void pagesByCursor() {
    guest.post(messages, "{\"content\":\"une détresse\"}").expect(201);
    server.clock().advance(Duration.ofSeconds(1));
    guest.post(messages, "{\"content\":\"encore une détresse\"}").expect(201);

    Answer first = guest.get("/api/v1/search/messages?q=detresse&limit=1").expect(200);
    Answer second =
        guest
            .get("/api/v1/search/messages?q=detresse&limit=1&cursor=" + first.text("/next_cursor"))
            .expect(200);

    assertThat(first.text("/items/0/content")).isEqualTo("encore une détresse");
    assertThat(second.text("/items/0/content")).isEqualTo("une détresse");
    assertThat(second.json().at("/next_cursor").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?q=", "?q=%20", "?q=%00", "?q=%22-%22"})
  void refusesAQuestionWithoutWords(String query) {
    guest.get("/api/v1/search/messages" + query).expect(ProblemType.INVALID_VALUE, "q");
  }

  @Test
  void refusesAQuestionThatIsTooLong() {
    search(guest, "a".repeat(201)).expect(ProblemType.INVALID_VALUE, "q");
  }

  private static Answer search(Client client, String words) {
    return client.get(
        "/api/v1/search/messages?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
  }
}
