package dz.amal.http.security;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.http.fixture.Answer;
import dz.amal.http.fixture.Client;
import dz.amal.http.fixture.LogRecorder;
import dz.amal.http.fixture.RawSocket;
import dz.amal.http.fixture.TestServer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever is in an address stays out of the log. */
final class AccessLogTest {

  private static final String CANARY = "canari-7391";
  private static final String ID = "0192f7a1-0000-7000-8000-00000000abcd";

  @Test
  void holdsTheRouteAndNoIdNoQueryAndNoAddressOfAnybody() {
    LogRecorder log = new LogRecorder();
    Answer found;
    try (TestServer server = TestServer.start()) {
      Client guest = server.guest();
      found = guest.get("/api/v1/search/messages?q=" + CANARY).expect(200);
      guest.get("/api/v1/conversations/" + ID + "?cursor=" + CANARY).expect(404);
      guest.get("/api/v1/conversations/" + CANARY).expect(404);
      guest.get("/" + CANARY).expect(404);
      guest.with("User-Agent", CANARY).with("Cookie", "a=" + CANARY).get("/main.js").expect(200);
      RawSocket.answerTo(server, "GET /" + CANARY + "%zz HTTP/1.1\r\nHost: a\r\n\r\n");
    }
    List<String> lines = log.lines();
    log.close();

    assertThat(lines)
        .anyMatch(
            line ->
                line.contains("GET /api/v1/search/messages 200")
                    && line.endsWith(found.header("X-Request-Id")))
        .anyMatch(line -> line.contains("GET /api/v1/conversations/{id} 404"))
        .noneMatch(line -> line.contains(CANARY))
        .noneMatch(line -> line.contains(ID))
        .noneMatch(line -> line.contains(" ms ") && line.contains("127.0.0.1"));
  }
}
