package dz.amal.benchmarks.ticketshttp;

import com.fasterxml.jackson.databind.ObjectMapper;
import dz.amal.benchmarks.report.Latencies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** So many guests of a server, each with a session; their connections are kept open. */
final class Guests implements Contestant, AutoCloseable {

  private static final double NANOS_PER_SECOND = 1e9;
  private static final int CREATED = 201;
  private static final String TICKET =
      """
      {"subject": "Asks for somebody to talk to", "category": "general"}
      """;

  /** Without threads of its own for what is answered at once: pgbench has none either. */
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).executor(Runnable::run).build();

  private final String address;
  private final List<HttpRequest> requests = new ArrayList<>();
  private final ExecutorService threads;
  private Latencies took = new Latencies();

  /** Signs them in. */
  Guests(int port, int count) throws InterruptedException {
    address = "http://127.0.0.1:" + port + "/api/v1/";
    threads = Executors.newFixedThreadPool(count);
    for (int i = 0; i < count; i++) {
      requests.add(post("tickets", TICKET).header("Authorization", "Bearer " + token()).build());
    }
  }

  private HttpRequest.Builder post(String path, String body) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private String token() throws InterruptedException {
    try {
      String session = send(post("auth/guest", "{}").build());
      return new ObjectMapper().readTree(session).path("access_token").asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != CREATED) {
      throw new IllegalStateException("the server answers " + response.statusCode());
    }
    return response.body();
  }

  @Override
  public double perSecond(Duration time) throws InterruptedException {
    took = new Latencies();
    long start = System.nanoTime();
    List<Callable<List<Long>>> tasks = new ArrayList<>();
    for (HttpRequest request : requests) {
      tasks.add(() -> open(request, start + time.toNanos()));
    }
    for (Future<List<Long>> guest : threads.invokeAll(tasks)) {
      result(guest).forEach(took::add);
    }
    return took.count() * NANOS_PER_SECOND / (System.nanoTime() - start);
  }

  /** How long each ticket of the last turn took. */
  Latencies took() {
    return took;
  }

  private List<Long> open(HttpRequest request, long end) throws IOException, InterruptedException {
    List<Long> nanos = new ArrayList<>();
    for (long begin = System.nanoTime(); begin < end; begin = System.nanoTime()) {
      send(request);
      nanos.add(System.nanoTime() - begin);
    }
    return nanos;
  }

  private static List<Long> result(Future<List<Long>> guest) throws InterruptedException {
    try {
      return guest.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a guest failed", e.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
