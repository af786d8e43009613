package dz.amal.http;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.http.fixture.Answer;
import dz.amal.http.fixture.Client;
import dz.amal.http.fixture.TestServer;
import dz.amal.http.problem.ProblemType;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the router itself answers, and what every answer has. */
final class RouterTest {

  private final TestServer server = TestServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void answersUnknownAddressesWithAProblem() {
    for (String path : List.of("/nothing", "/api/v1", "/api/v1/nothing", "/web/index.html")) {
      server.anonymous().get(path).expect(ProblemType.NOT_FOUND);
    }
    server.anonymous().post("/api/v1/nothing", "{}").expect(ProblemType.NOT_FOUND);
  }

  @Test
  void answersUnknownMethodsWithAProblemAndThoseItKnows() {
    Answer put = send(server.guest(), "PUT", "/api/v1/conversations");
    Answer post = send(server.anonymous(), "POST", "/health/live");
    Answer patch = send(server.guest(), "PATCH", "/api/v1/knowledge/search");

    assertThat(methods(put.expect(ProblemType.METHOD_NOT_ALLOWED))).contains("GET", "POST");
    assertThat(methods(post.expect(ProblemType.METHOD_NOT_ALLOWED))).contains("GET");
    assertThat(methods(patch.expect(ProblemType.METHOD_NOT_ALLOWED)))
        .contains("GET")
        .doesNotContain("PATCH", "POST");
  }

  @Test
  void answersHeadWithoutABody() {
    Answer live = send(server.anonymous(), "HEAD", "/health/live").expect(200);
    Answer unknown = send(server.anonymous(), "HEAD", "/nothing").expect(404);

    assertThat(live.body()).isEmpty();
    assertThat(unknown.body()).isEmpty();
  }

  @Test
  void answersOptionsWithTheMethodsItKnowsAndLetsNoOtherSiteIn() {
    Answer options =
        send(
                server
                    .anonymous()
                    .with("Origin", "https://evil.example")
                    .with("Access-Control-Request-Method", "POST"),
                "OPTIONS",
                "/api/v1/conversations")
            .expect(ProblemType.METHOD_NOT_ALLOWED);

    assertThat(methods(options)).contains("GET", "POST");
    assertThat(options.header("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void givesEveryAnswerAnIdOfItsOwnAndTakesNoneFromOutside() {
    Client client = server.guest().with("X-Request-Id", "mine");
    List<Answer> answers =
        List.of(
            client.get("/"),
            client.get("/style.css"),
            client.get("/docs"),
            client.get("/health/live"),
            client.get("/nothing"),
            client.get("/api/v1/conversations"),
            client.get("/api/v1/conversations/x"),
            client.post("/api/v1/conversations", "x"));

    assertThat(answers)
        .extracting(answer -> answer.header("X-Request-Id"))
        .allMatch(id -> id.matches("[0-9a-f-]{36}"))
        .doesNotHaveDuplicates();
  }

  @Test
  void protectsPagesAndTheApi() {
    for (String path : List.of("/", "/main.js", "/health/live", "/api/v1/conversations", "/none")) {
      Answer answer = server.anonymous().get(path);
      assertThat(answer.header("Content-Security-Policy"))
          .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
      assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
      assertThat(answer.header("Permissions-Policy")).contains("camera=()");
      assertThat(answer.header("Server")).isEmpty();
    }
  }

  @Test
  void letsNobodyKeepACopyOfWhatTheApiAnswers() {
    assertThat(server.guest().get("/api/v1/conversations").header("Cache-Control"))
        .isEqualTo("no-store");
    assertThat(server.anonymous().get("/api/v1/conversations").header("Cache-Control"))
        .isEqualTo("no-store");
  }

  @Test
  void explainsEveryProblemInEveryLanguage() {
    for (ProblemType type : ProblemType.values()) {
      for (String language : List.of("ar", "fr", "en")) {
        Answer page =
            server.anonymous().with("Accept-Language", language).get(type.path()).expect(200);
        assertThat(page.body()).startsWith(type.status() + " ");
        assertThat(page.header("Content-Type")).containsIgnoringCase("charset=utf-8");
      }
    }
    server.anonymous().get("/problems/none").expect(ProblemType.NOT_FOUND);
    server.anonymous().get("/problems/NOT-FOUND").expect(ProblemType.NOT_FOUND);
  }

  @Test
  void speaksTheLanguageThatIsAskedForOrElseTheCallersOwn() {
    Client nobody = server.anonymous();

    assertThat(title(nobody)).isEqualTo("غير موجود");
    assertThat(title(nobody.with("Accept-Language", "ar-DZ"))).isEqualTo("غير موجود");
    assertThat(title(nobody.with("Accept-Language", "fr-CA, en;q=0.5"))).isEqualTo("Introuvable");
    assertThat(title(nobody.with("Accept-Language", "de, en;q=0.5"))).isEqualTo("Not found");
    assertThat(title(nobody.with("Accept-Language", "de"))).isEqualTo("غير موجود");
    assertThat(title(nobody.with("Accept-Language", ";;;"))).isEqualTo("غير موجود");
    assertThat(title(nobody.with("Accept-Language", "-"))).isEqualTo("غير موجود");
    assertThat(title(server.guest())).isEqualTo("Introuvable");
    assertThat(title(server.guest().with("Accept-Language", "en"))).isEqualTo("Not found");
  }

  private static String title(Client client) {
    boolean known = client.get("/api/v1/tickets").status() == 200;
    return client.get(known ? "/api/v1/tickets/x" : "/nothing").text("/title");
  }

  private static Answer send(Client client, String method, String path) {
    return client.send(method, path, BodyPublishers.noBody());
  }

  private static List<String> methods(Answer answer) {
    return List.of(answer.header("Allow").split(", *", -1));
  }
}
