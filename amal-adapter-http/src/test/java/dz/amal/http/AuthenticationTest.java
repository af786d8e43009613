package dz.amal.http;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.http.fixture.Answer;
import dz.amal.http.fixture.Client;
import dz.amal.http.fixture.TestServer;
import dz.amal.http.problem.ProblemType;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class AuthenticationTest {

  private static final String GUEST = "/api/v1/auth/guest";
  private static final String CONVERSATIONS = "/api/v1/conversations";

  private final TestServer server = TestServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void letsAGuestInWithoutABody() {
    Answer session = server.anonymous().with("Accept-Language", "en").post(GUEST).expect(201);

    assertThat(session.text("/user/role")).isEqualTo("user");
    assertThat(session.json().at("/user/guest").asBoolean()).isTrue();
    assertThat(session.text("/user/locale")).isEqualTo("en-US");
    assertThat(session.json().at("/expires_in").asInt()).isEqualTo(30 * 60);
    assertThat(session.header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void speaksArabicToAGuestWhoAsksForNothing() {
    assertThat(server.anonymous().post(GUEST, "{}").text("/user/locale")).isEqualTo("ar-DZ");
  }

  @Test
  void givesPagesACookieThatNoScriptAndNoOtherSiteCanUse() {
    Answer session = server.anonymous().post(GUEST, "{}").expect(201);

    assertThat(session.header("Set-Cookie"))
        .startsWith("amal_session=")
        .contains("HttpOnly", "SameSite=Strict", "Path=/")
        .doesNotContain(session.text("/access_token"), session.text("/refresh_token"));
  }

  @Test
  void refusesAnUnknownOrMissingToken() {
    for (Client client :
        List.of(
            server.anonymous(),
            server.withToken(""),
            server.withToken("unknown"),
            server.anonymous().with("Authorization", "Basic eDp5"),
            server.anonymous().with("Cookie", "amal_session=unknown"),
            server.anonymous().with("Cookie", "other=1"))) {
      for (Answer answer :
          List.of(
              client.get(CONVERSATIONS),
              client.get(CONVERSATIONS + "/x"),
              client.get(CONVERSATIONS + "/x/messages"),
              client.get("/api/v1/tickets"),
              client.get("/api/v1/tickets/x"))) {
        answer.expect(ProblemType.SIGN_IN_REQUIRED);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
      }
    }
  }

  @Test
  void asksForASessionBeforeItLooksAtAnythingElse() {
    Client client = server.anonymous();

    client.post(CONVERSATIONS, "x").expect(ProblemType.SIGN_IN_REQUIRED);
    client.say(CONVERSATIONS + "/x", "a").expect(ProblemType.SIGN_IN_REQUIRED);
    client.patch(CONVERSATIONS + "/x", "x").expect(ProblemType.SIGN_IN_REQUIRED);
    client.delete(CONVERSATIONS + "/x").expect(ProblemType.SIGN_IN_REQUIRED);
    client.post("/api/v1/tickets", "x").expect(ProblemType.SIGN_IN_REQUIRED);
  }

  @Test
  void endsASessionInTime() {
    Client guest = server.guest();
    server.clock().advance(Duration.ofMinutes(30).minusSeconds(1));
    guest.get(CONVERSATIONS).expect(200);

    server.clock().advance(Duration.ofSeconds(1));

    guest.get(CONVERSATIONS).expect(ProblemType.SIGN_IN_REQUIRED);
  }

  @Test
  void readsWithTheCookieAlone() {
    page().get(CONVERSATIONS).expect(200);
    page().with("Sec-Fetch-Site", "cross-site").get(CONVERSATIONS).expect(200);
  }

  @Test
  void changesWithTheCookieOnlyFromItsOwnPages() {
    String own = "http://127.0.0.1:" + server.port();

    for (Client allowed :
        List.of(page().with("Sec-Fetch-Site", "same-origin"), page().with("Origin", own))) {
      allowed.post(CONVERSATIONS, "{}").expect(201);
    }
    for (Client refused :
        List.of(
            page(),
            page().with("Sec-Fetch-Site", "cross-site"),
            page().with("Sec-Fetch-Site", "same-site"),
            page().with("Sec-Fetch-Site", "none"),
            page().with("Sec-Fetch-Site", "cross-site").with("Origin", own),
            page().with("Origin", "https://evil.example"),
            page().with("Origin", "http://127.0.0.1:1"),
            page().with("Origin", "null"),
            page().with("Origin", "::"))) {
      refused.post(CONVERSATIONS, "{}").expect(ProblemType.NOT_ALLOWED);
      refused.delete(CONVERSATIONS + "/x").expect(ProblemType.NOT_ALLOWED);
      refused.patch(CONVERSATIONS + "/x", "{}").expect(ProblemType.NOT_ALLOWED);
      refused.say(CONVERSATIONS + "/x", "a").expect(ProblemType.NOT_ALLOWED);
      refused.post("/api/v1/tickets", "{}").expect(ProblemType.NOT_ALLOWED);
    }
  }

  @Test
  void doesNotAskProgramsWhereTheyComeFrom() {
    server.guest().with("Origin", "https://other.example").post(CONVERSATIONS, "{}").expect(201);
  }

  @Test
  void letsNoOtherSiteReplaceAGuestsSession() {
    for (Client other :
        List.of(
            server.anonymous().with("Sec-Fetch-Site", "cross-site"),
            server.anonymous().with("Origin", "https://evil.example"))) {
      Answer refused = other.post(GUEST).expect(ProblemType.NOT_ALLOWED);
      assertThat(refused.header("Set-Cookie")).isEmpty();
    }
    server.anonymous().with("Sec-Fetch-Site", "same-origin").post(GUEST).expect(201);
  }

  private Client page() {
    return server.anonymous().with("Cookie", "a=b; amal_session=" + server.newToken());
  }
}
