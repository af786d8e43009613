package dz.amal.http.security;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.http.fixture.Answer;
import dz.amal.http.fixture.Client;
import dz.amal.http.fixture.TestServer;
import dz.amal.http.problem.ProblemType;
import dz.amal.http.request.Proxies;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OtherSitesTest {

  private static final String FRIEND = "https://friend.example";
  private static final String ALLOWED = "Access-Control-Allow-Origin";
  private static final String LIST = "/api/v1/conversations";

  @Test
  void asksBeforeARequestAreAnsweredForTheSitesThatAreNamed() {
    try (TestServer server = with(FRIEND)) {
      Answer answer = ask(server.anonymous().with("Origin", FRIEND)).expect(204);

      assertThat(answer.body()).isEmpty();
      assertThat(answer.header(ALLOWED)).isEqualTo(FRIEND);
      assertThat(answer.header("Access-Control-Allow-Methods")).contains("POST", "PATCH");
      assertThat(answer.header("Access-Control-Allow-Headers"))
          .contains("Authorization", "Idempotency-Key", "If-Match");
      assertThat(answer.header("Vary")).isEqualTo("Origin");
    }
  }

  @Test
  void pagesOfThoseSitesReadAnswersAndErrors() {
    try (TestServer server = with(FRIEND)) {
      Client friend = server.guest().with("Origin", FRIEND);
      for (Answer answer :
          List.of(
              friend.get(LIST).expect(200),
              friend.post(LIST, "{}").expect(201),
              friend.post(LIST, "x").expect(ProblemType.MALFORMED),
              friend.get("/api/v1/nothing").expect(ProblemType.NOT_FOUND))) {
        assertThat(answer.header(ALLOWED)).isEqualTo(FRIEND);
        assertThat(answer.header("Access-Control-Expose-Headers"))
            .contains("X-Request-Id", "Retry-After", "ETag");
      }
    }
  }

  @Test
  void cookiesAreNeverTheirs() {
    try (TestServer server = with(FRIEND)) {
      Client friend = server.anonymous().with("Origin", FRIEND);

      assertThat(ask(friend).header("Access-Control-Allow-Credentials")).isEmpty();
      assertThat(friend.get(LIST).header("Access-Control-Allow-Credentials")).isEmpty();
    }
  }

  @Test
  void whoIsAlmostNamedIsNotLetIn() {
    try (TestServer server = with(FRIEND)) {
      for (String origin :
          List.of(
              "https://evil.example",
              "http://friend.example",
              "https://friend.example:8443",
              "https://friend.example.evil.example",
              "https://FRIEND.example",
              "https://friend.example/",
              "null")) {
        Client stranger = server.guest().with("Origin", origin);
        assertThat(ask(stranger).expect(405).header(ALLOWED)).isEmpty();
        assertThat(stranger.get(LIST).expect(200).header(ALLOWED)).isEmpty();
        assertThat(stranger.get(LIST).header("Vary")).isEqualTo("Origin");
      }
    }
  }

  @Test
  void onlyTheApiIsShared() {
    try (TestServer server = with(FRIEND)) {
      assertThat(server.anonymous().with("Origin", FRIEND).get("/").header(ALLOWED)).isEmpty();
    }
  }

  @Test
  void withoutAnyNamedNothingIsSaidOfThem() {
    try (TestServer server = TestServer.start()) {
      Answer answer = ask(server.anonymous().with("Origin", FRIEND)).expect(405);

      assertThat(answer.header(ALLOWED)).isEmpty();
      assertThat(answer.header("Vary")).isEmpty();
    }
  }

  private static Answer ask(Client client) {
    return client
        .with("Access-Control-Request-Method", "POST")
        .send("OPTIONS", LIST, BodyPublishers.noBody());
  }

  private static TestServer with(String origin) {
    return TestServer.start(
        new Protection(new Proxies(""), List.of(origin), ConnectionLimits.standard()));
  }
}
