package dz.amal.bootstrap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * An agent's desk: reads the stream of one node, and goes on at another behind what it has seen, as
 * a browser would.
 */
final class DeskWatcher {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** An event as the desk has shown it. */
  record Shown(long position, String eventId, String event, String ticket) {}

  private final String token;
  private final List<Shown> shown = new CopyOnWriteArrayList<>();

  DeskWatcher(String token) {
    this.token = token;
  }

  /** Reads what this node shows from now on, or behind what was seen, until the node ends. */
  void watch(int port) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/desk/events"))
            .header("Authorization", "Bearer " + token)
            .header("Accept", "text/event-stream");
    if (!shown.isEmpty()) {
      request.header("Last-Event-ID", Long.toString(shown.get(shown.size() - 1).position()));
    }
    try {
      HttpResponse<Stream<String>> response =
          HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofLines());
      if (response.statusCode() != 200) {
        throw new AssertionError("no desk: " + response.statusCode());
      }
      Thread reader = new Thread(() -> read(response.body()), "desk-" + port);
      reader.setDaemon(true);
      reader.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private void read(Stream<String> lines) {
    long[] position = {0};
    try (lines) {
      lines.forEach(
          line -> {
            if (line.startsWith("id: ")) {
              position[0] = Long.parseLong(line.substring("id: ".length()));
            } else if (line.startsWith("data: ")) {
              JsonNode data = json(line.substring("data: ".length()));
              shown.add(
                  new Shown(
                      position[0],
                      data.path("event_id").asText(),
                      data.path("event").asText(),
                      data.path("ticket_id").asText()));
            }
          });
    } catch (UncheckedIOException e) {
      // the node has ended: whoever watches goes to another
    }
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was shown so far, in its order. */
  List<Shown> shown() {
    return List.copyOf(shown);
  }
}
