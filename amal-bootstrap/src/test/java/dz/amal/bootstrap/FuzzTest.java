package dz.amal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Whatever anybody sends to any route, the server answers it, refuses it with a problem that does
 * not repeat it, and never fails.
 */
final class FuzzTest {

  private static final long SEED = Long.getLong("amal.fuzz.seed", 20_260_314L);
  private static final long SECONDS = Long.getLong("amal.fuzz.seconds", 60L);
  private static final int THREADS = 4;

  /** A tenth of what two busy cores manage. */
  private static final long FEWEST_A_SECOND = 5;

  private static final int ENOUGH_FAULTS = 20;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Queue<String> faults = new ConcurrentLinkedQueue<>();
  private final Map<Integer, Long> statuses = new ConcurrentSkipListMap<>();

  @Test
  void failsAtNothingThatAnybodySends() throws Exception {
    try (Amal amal =
        RunningAmal.start(
            RunningAmal.newDataDirectory(),
            Models.offline(),
            Map.of("AMAL_TRUSTED_PROXIES", "127.0.0.1", "AMAL_MESSAGES_PER_MINUTE", "100000"))) {
      ExecutorService threads = Executors.newFixedThreadPool(THREADS);
      List<Callable<Long>> senders =
          LongStream.range(0, THREADS).<Callable<Long>>mapToObj(i -> () -> send(amal, i)).toList();
      long sent = 0;
      for (Future<Long> each : threads.invokeAll(senders)) {
        sent += each.get();
      }
      threads.shutdown();
      System.out.printf("FuzzTest: %d requests, seed %d, %s%n", sent, SEED, statuses);
      assertThat(faults).as("with -Damal.fuzz.seed=%d", SEED).isEmpty();
      assertThat(sent).isGreaterThan(FEWEST_A_SECOND * SECONDS);
      assertThat(statuses).containsKeys(200, 201, 400, 401, 403, 404);
    }
  }

  private long send(Amal amal, long thread) throws Exception {
    Cast cast = new Cast(amal.port(), amal.firstAdministrator().orElseThrow().token().value());
    JsonNode document = JSON.readTree(get(amal.port(), "/openapi.json"));
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    long sent = 0;
    while (System.nanoTime() < end && faults.size() < ENOUGH_FAULTS) {
      long seed = SEED + (thread << 32) + sent;
      OddRequest odd = new OddRequest(document, new Random(seed));
      String role = odd.role();
      String what = seed + " " + odd.route() + " as " + role;
      look(what, odd.request(amal.port(), cast, role), cast, role);
      sent++;
    }
    return sent;
  }

  private String get(int port, String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
    return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  /** Once more if the server has just closed the connection that was to be used again. */
  private HttpResponse<InputStream> send(HttpRequest request)
      throws IOException, InterruptedException {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofInputStream());
    } catch (IOException e) {
      return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
    }
  }

  private void look(String what, HttpRequest request, Cast cast, String role)
      throws InterruptedException {
    try {
      HttpResponse<InputStream> answer = send(request);
      statuses.merge(answer.statusCode(), 1L, Long::sum);
      if (answer.statusCode() == 401) {
        cast.forget(role);
      }
      check(what + " " + request.uri().getRawQuery(), answer);
    } catch (IOException e) {
      faults.add(what + " got no answer: " + e);
    }
  }

  private void check(String what, HttpResponse<InputStream> answer) throws IOException {
    int status = answer.statusCode();
    try (InputStream in = answer.body()) {
      if (status >= 500) {
        faults.add(
            what + ": " + status + " " + new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } else if (status >= 400) {
        problem(
            what + ": " + status, answer, new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } else if (!what.contains("/events")) {
        in.readAllBytes();
      } // a stream has no end; that it began is enough
    }
  }

  private void problem(String what, HttpResponse<InputStream> answer, String body) {
    String type = answer.headers().firstValue("Content-Type").orElse("none");
    boolean isOpenAi = what.contains(" /v1/") && body.startsWith("{\"error\":{");
    if (!isOpenAi && !type.startsWith("application/problem+json")) {
      faults.add(what + " is no problem document but " + type + " " + body);
    } else if (body.contains(OddValues.MARK)) {
      faults.add(what + " repeats what was sent: " + body);
    }
  }
}
