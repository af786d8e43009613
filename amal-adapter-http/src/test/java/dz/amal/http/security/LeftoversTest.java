package dz.amal.http.security;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.http.fixture.RawSocket;
import dz.amal.http.fixture.TestServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever is refused before they have sent everything still hears why. */
final class LeftoversTest {

  private static final int MEBIBYTE = 1024 * 1024;

  /** Whether a client sees the answer before it sees that it cannot send is a matter of luck. */
  private static final int TRIES = 50;

  private static final String POST =
      "POST /api/v1/documents HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n";

  private final TestServer server = TestServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aRefusalReachesWhoIsStillSending() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + server.port() + "/api/v1/documents"))
            .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[8 * MEBIBYTE]))
            .build();

    for (int i = 0; i < TRIES; i++) {
      int status = HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
      assertThat(status).isEqualTo(401);
    }
  }

  @Test
  void theNextRequestOfTheConnectionIsAnswered() {
    try (RawSocket socket = RawSocket.to(server)) {
      socket.send(POST + "Content-Length: " + MEBIBYTE + "\r\n\r\n" + " ".repeat(MEBIBYTE));
      socket.send("GET /health/live HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

      assertThat(socket.rest()).startsWith("HTTP/1.1 401 ").contains("HTTP/1.1 200 ");
    }
  }

  @Test
  void whoNeverStopsIsCutOff() {
    try (RawSocket socket = RawSocket.to(server)) {
      socket.send(POST + "Transfer-Encoding: chunked\r\n\r\n");
      String mebibyte = Integer.toHexString(MEBIBYTE) + "\r\n" + " ".repeat(MEBIBYTE) + "\r\n";
      for (int i = 0; i < 64; i++) {
        socket.send(mebibyte);
      }

      socket.rest(); // comes to an end, though the body has none
    }
  }

  @Test
  void whoWaitsToBeToldToSendIsNotWaitedFor() {
    try (RawSocket socket = RawSocket.to(server)) {
      socket.send(POST + "Expect: 100-continue\r\nContent-Length: " + MEBIBYTE + "\r\n\r\n");

      assertThat(socket.rest()).startsWith("HTTP/1.1 401 ").doesNotContain(" 100 ");
    }
  }
}
