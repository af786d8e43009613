package dz.amal.http.security;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.http.fixture.RawSocket;
import dz.amal.http.fixture.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no route ever sees is answered all the same, and tells nothing. */
final class EarlyErrorsTest {

  private static final String CANARY = "canari-7391";

  private final TestServer server = TestServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "canari-7391\r\n\r\n",
        "GET /canari-7391\r\n\r\n",
        "GET /canari-7391 HTTP/9.9\r\nHost: a\r\n\r\n",
        "GET /canari-7391 HTTP/1.1\r\n\r\n",
        "GET /canari-7391 HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "GET /canari-7391 HTTP/1.1\r\nHost: a b<canari-7391>\r\n\r\n",
        "GET /canari-7391 HTTP/1.1\r\nHost: a:canari-7391\r\n\r\n",
        "GET /canari-7391%zz HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /canari-7391/%2e%2e/x HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /canari-7391%00 HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\ncanari-7391\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\ncanari-7391 : x\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: canari-7391\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\ncanari-7391",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: canari-7391\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\ncanari-7391\r\n\r\n",
        "\u0016\u0003\u0001\u0002canari-7391\r\n\r\n"
      })
  void refusesWhatIsNoRequestAndRepeatsNothing(String bytes) {
    assertTellsNothing(RawSocket.answerTo(server, bytes), "4\\d\\d|505");
  }

  @Test
  void refusesHeadersThatAreTooLarge() {
    String large = "GET / HTTP/1.1\r\nHost: a\r\nX-A: " + CANARY.repeat(1_000) + "\r\n\r\n";

    assertTellsNothing(RawSocket.answerTo(server, large), "431");
  }

  @Test
  void refusesTooManyHeaders() {
    String many = "GET / HTTP/1.1\r\nHost: a\r\n" + (CANARY + ": x\r\n").repeat(1_000) + "\r\n";

    assertTellsNothing(RawSocket.answerTo(server, many), "431");
  }

  @Test
  void refusesAnAddressThatIsTooLong() {
    String large = "GET /" + CANARY.repeat(1_000) + " HTTP/1.1\r\nHost: a\r\n\r\n";

    assertTellsNothing(RawSocket.answerTo(server, large), "414");
  }

  @Test
  void refusesToSendBackWhatItWasSent() {
    for (String method : new String[] {"TRACE", "TRACK", "CONNECT", "canari-7391"}) {
      String bytes =
          method
              + " / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAuthorization: Bearer canari-7391"
              + "\r\n\r\n";
      assertTellsNothing(RawSocket.answerTo(server, bytes), "4\\d\\d|501");
    }
  }

  private static void assertTellsNothing(String answer, String status) {
    assertThat(answer).matches("(?s)HTTP/1\\.[01] (" + status + ") .*");
    assertThat(answer)
        .contains("default-src 'none'", "application/problem+json", "X-Request-Id: ")
        .doesNotContainIgnoringCase("jetty", "javalin", "exception", "Server:", "\tat ", "java.")
        .doesNotContain(CANARY);
  }
}
