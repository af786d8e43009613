package dz.amal.http.security;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.http.fixture.RawSocket;
import dz.amal.http.fixture.TestServer;
import dz.amal.http.request.Proxies;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever sends next to nothing may not hold what others need. */
final class SlowClientsTest {

  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Duration SHORT = Duration.ofMillis(200);
  private static final int PAUSE_MILLIS = 20;
  private static final String HEAD =
      "POST /api/v1/auth/guest HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n";
  private static final String WHOLE = "GET /health/live HTTP/1.1\r\nHost: a\r\n\r\n";

  @Test
  void headersThatTrickleAreCutOff() {
    try (TestServer server = with(LONG, SHORT, 1);
        RawSocket socket = RawSocket.to(server)) {
      socket.send("GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ");

      assertThat(socket.trickle('x', PAUSE_MILLIS)).doesNotContain(" 200 ");
    }
  }

  @Test
  void alsoThoseOfASecondRequest() {
    try (TestServer server = with(LONG, SHORT, 1);
        RawSocket socket = RawSocket.to(server)) {
      socket.send(WHOLE + "GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ");

      assertThat(socket.trickle('x', PAUSE_MILLIS)).contains(" 200 ");
    }
  }

  @Test
  void aBodyThatTricklesIsRefused() {
    try (TestServer server = with(LONG, LONG, 1_000);
        RawSocket socket = RawSocket.to(server)) {
      socket.send(HEAD + "Content-Length: 100000\r\n\r\n{");

      // Refused with 400, which is lost where the connection is torn down under what still comes.
      assertThat(socket.trickle(' ', PAUSE_MILLIS)).doesNotContain(" 201 ");
    }
  }

  @Test
  void silenceEndsAConnectionBeforeARequest() {
    try (TestServer server = with(SHORT, LONG, 1);
        RawSocket socket = RawSocket.to(server)) {
      assertThat(socket.rest()).isEmpty();
    }
  }

  @Test
  void silenceEndsABodyThatIsOwed() {
    try (TestServer server = with(SHORT, LONG, 1);
        RawSocket socket = RawSocket.to(server)) {
      socket.send(HEAD + "Content-Length: 100\r\n\r\n{");

      // Refused with 400, or cut off where a busy machine has not begun to read.
      assertThat(socket.rest())
          .doesNotContain(" 201 ")
          .doesNotContainIgnoringCase("jetty", "exception");
    }
  }

  @Test
  void aConnectionThatIsKeptOpenMayRestBetweenRequests() {
    try (TestServer server = with(LONG, SHORT, 1);
        RawSocket socket = RawSocket.to(server);
        RawSocket other = RawSocket.to(server)) {
      socket.send(WHOLE);
      other.send("GET / HTTP/1.1\r\nX-Slow: ");
      other.trickle('x', PAUSE_MILLIS); // as long as it takes to be cut off

      socket.send(WHOLE.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));
      assertThat(socket.rest().split("HTTP/1.1 200", -1)).hasSize(3);
    }
  }

  private static TestServer with(Duration silence, Duration head, int bytesPerSecond) {
    return TestServer.start(
        new Protection(
            new Proxies(""), List.of(), new ConnectionLimits(100, silence, head, bytesPerSecond)));
  }
}
