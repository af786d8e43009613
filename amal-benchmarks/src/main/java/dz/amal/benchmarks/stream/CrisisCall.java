package dz.amal.benchmarks.stream;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

/** Messages of people in danger, each of which has to be answered at once. */
final class CrisisCall {

  /** Invented, and plain enough for the rules that run before every model. */
  private static final String MESSAGE = "{\"content\": \"I want to kill myself tonight\"}";

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port;

  CrisisCall(int port) {
    this.port = port;
  }

  /**
   * How long it took until the answer to a crisis was there, in milliseconds; NaN if it was none.
   */
  CompletableFuture<Double> from(Conversations.Place place) {
    long begin = System.nanoTime();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + place.path()))
            .header("Authorization", "Bearer " + place.token())
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(MESSAGE))
            .build();
    return http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
        .thenApply(
            response ->
                response.statusCode() == 201 && response.body().contains("\"crisis\":true")
                    ? (System.nanoTime() - begin) / 1e6
                    : Double.NaN);
  }
}
