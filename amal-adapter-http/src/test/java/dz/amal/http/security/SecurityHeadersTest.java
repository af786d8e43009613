package dz.amal.http.security;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.http.fixture.Answer;
import dz.amal.http.fixture.Client;
import dz.amal.http.fixture.TestServer;
import dz.amal.http.request.Proxies;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SecurityHeadersTest {

  private static final String TLS = "Strict-Transport-Security";

  @Test
  void areOnPagesFilesTheApiAndErrors() {
    try (TestServer server = TestServer.start()) {
      Client client = server.anonymous();
      for (Answer answer :
          List.of(
              client.get("/"),
              client.get("/main.js"),
              client.get("/favicon.svg"),
              client.get("/openapi.json"),
              client.get("/health/live"),
              client.get("/metrics"),
              client.get("/problems/not-found"),
              client.get("/nothing"),
              client.get("/api/v1/conversations"),
              client.post("/api/v1/auth/guest", "x"),
              server.guest().get("/api/v1/conversations"),
              client.send("TRACE", "/", BodyPublishers.noBody()))) {
        assertThat(answer.header("Content-Security-Policy"))
            .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'")
            .contains("base-uri 'none'", "form-action 'none'")
            .doesNotContain("unsafe", "data:", "*");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Permissions-Policy")).contains("camera=()", "microphone=()");
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("X-Powered-By")).isEmpty();
      }
    }
  }

  @Test
  void letTheDescriptionOfTheApiHaveStylesAndNoScriptsOfItsOwn() {
    try (TestServer server = TestServer.start()) {
      assertThat(server.anonymous().get("/docs").header("Content-Security-Policy"))
          .contains("style-src 'self' 'unsafe-inline'", "script-src 'self';");
    }
  }

  @Test
  void demandTlsOfWhoeverCameOverIt() {
    try (TestServer server = behind("127.0.0.1")) {
      Client client = server.anonymous();

      assertThat(client.with("X-Forwarded-Proto", "https").get("/").header(TLS))
          .isEqualTo("max-age=31536000");
      assertThat(client.with("X-Forwarded-Proto", "http").get("/").header(TLS)).isEmpty();
      assertThat(client.get("/").header(TLS)).isEmpty();
    }
  }

  @Test
  void demandNothingOnTheWordOfAStranger() {
    try (TestServer server = behind("192.0.2.1")) {
      assertThat(server.anonymous().with("X-Forwarded-Proto", "https").get("/").header(TLS))
          .isEmpty();
    }
  }

  private static TestServer behind(String proxy) {
    return TestServer.start(
        new Protection(new Proxies(proxy), List.of(), ConnectionLimits.standard()));
  }
}
