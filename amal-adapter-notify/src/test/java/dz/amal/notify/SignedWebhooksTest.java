package dz.amal.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dz.amal.domain.notification.DeliveryResult;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
final class SignedWebhooksTest {

  private static final WebhookSecret SECRET =
      new WebhookSecret("a secret of at least 32 characters");

  private final Map<String, Headers> headers = new ConcurrentHashMap<>();
  private final Map<String, String> bodies = new ConcurrentHashMap<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server = HttpServer.create(onThisMachine(), 0);

  SignedWebhooksTest() throws IOException {}

  @BeforeEach
  void start() {
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void tellWhatHappenedAndNothingOfIt() {
    answering(204);

    assertThat(webhooks().call("desk", Given.hook())).isEqualTo(DeliveryResult.delivered());

    assertThat(bodies.get("POST /in"))
        .isEqualTo(
            """
            {"event_id":"01a203d8-3aa0-7000-8000-000000000001","event":"ticket.opened",\
            "ticket_id":"01a203d8-3aa0-7000-8000-000000000002",\
            "ticket_number":"TKT-2026-000042","happened_at":"2026-12-01T08:00:00Z"}""");
    assertThat(header("Content-Type")).isEqualTo("application/json");
    assertThat(header("X-Amal-Event-Id")).isEqualTo("01a203d8-3aa0-7000-8000-000000000001");
  }

  /** The signature was computed by {@code openssl dgst -sha256 -hmac}, over the text above. */
  @Test
  void areSigned() {
    answering(204);

    webhooks().call("desk", Given.hook());

    assertThat(header("X-Amal-Timestamp")).isEqualTo("1796112000");
    assertThat(header("X-Amal-Signature"))
        .isEqualTo("v1=cb3124d5ad7614edfb871307113537e51f56e0483b3e56fc17f1d9362f6f396a");
  }

  @Test
  void areSignedAnewAtEveryAttempt() {
    answering(503);

    new SignedWebhooks(endpoints(), InstantSource.fixed(Given.NOW.plusSeconds(60)))
        .call("desk", Given.hook());

    assertThat(header("X-Amal-Timestamp")).isEqualTo("1796112060");
    assertThat(header("X-Amal-Signature")).doesNotContain("cb3124d5");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 202, 204, 299})
  void arriveWithEveryStatusOfSuccess(int status) {
    answering(status);

    assertThat(webhooks().call("desk", Given.hook())).isEqualTo(DeliveryResult.delivered());
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 400, 401, 403, 404, 408, 422, 425, 429, 500, 502, 503})
  void areTriedAgainWhenThatMayHelp(int status) {
    answering(status);

    assertThat(webhooks().call("desk", Given.hook()))
        .isEqualTo(DeliveryResult.failed("http_" + status));
  }

  @Test
  void areGivenUpWhenTheEndpointIsGone() {
    answering(410);

    assertThat(webhooks().call("desk", Given.hook())).isEqualTo(DeliveryResult.refused("http_410"));
  }

  @Test
  void areGivenUpForAnEndpointThatIsNotSetUp() {
    assertThat(webhooks().call("other", Given.hook()))
        .isEqualTo(DeliveryResult.refused("endpoint_unknown"));
    assertThat(bodies).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void followNoRedirect(int status) {
    receive(
        "/in",
        exchange -> {
          exchange.getResponseHeaders().set("Location", url("/elsewhere"));
          exchange.sendResponseHeaders(status, -1);
        });
    receive("/elsewhere", exchange -> exchange.sendResponseHeaders(204, -1));

    assertThat(webhooks().call("desk", Given.hook()))
        .isEqualTo(DeliveryResult.failed("http_" + status));
    assertThat(bodies).containsOnlyKeys("POST /in");
  }

  @Test
  void doNotWaitForAnAnswerThatNeverComes() {
    receive("/in", exchange -> awaitTheEnd());

    assertThat(impatient().call("desk", Given.hook()))
        .isEqualTo(DeliveryResult.failed("http_timeout"));
  }

  @Test
  void doNotReadAnAnswerThatNeverEnds() {
    receive(
        "/in",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write('a');
          exchange.getResponseBody().flush();
          awaitTheEnd();
        });

    assertThat(webhooks().call("desk", Given.hook())).isEqualTo(DeliveryResult.delivered());
  }

  @Test
  void areTriedAgainWhenNobodyIsThere() throws IOException {
    server.stop(0);

    assertThat(webhooks().call("desk", Given.hook()))
        .isEqualTo(DeliveryResult.failed("http_unreachable"));
    assertThat(webhooks(URI.create("https://desk.invalid/in")).call("desk", Given.hook()))
        .isEqualTo(DeliveryResult.failed("http_unreachable"));
  }

  @Test
  void areTriedAgainWhenTheOtherSideHangsUp() {
    receive(
        "/in",
        exchange -> {
          throw new IOException("hangs up");
        });

    assertThat(webhooks().call("desk", Given.hook()))
        .isEqualTo(DeliveryResult.failed("http_unreachable"));
  }

  @Test
  void tellNothingToAServerThatCannotProveItsName() throws IOException {
    HttpsServer impostor = HttpsServer.create(onThisMachine(), 0);
    impostor.setHttpsConfigurator(new HttpsConfigurator(UnknownIssuer.context()));
    impostor.createContext("/in", exchange -> bodies.put("impostor", "called"));
    impostor.start();
    try {
      assertThat(
              webhooks(URI.create("https://127.0.0.1:" + impostor.getAddress().getPort() + "/in"))
                  .call("desk", Given.hook()))
          .isEqualTo(DeliveryResult.failed("http_tls"));
      assertThat(bodies).isEmpty();
    } finally {
      impostor.stop(0);
    }
  }

  @Test
  void endEarlyWhenTheirThreadIsInterrupted() {
    receive("/in", exchange -> awaitTheEnd());

    Thread.currentThread().interrupt();

    assertThat(webhooks().call("desk", Given.hook()))
        .isEqualTo(DeliveryResult.failed("http_interrupted"));
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void listTheirEndpointsInOrder() {
    List<WebhookEndpoint> endpoints =
        WebhookEndpoint.parseAll("z=https://z.dz,a=https://a.dz", SECRET);

    assertThat(new SignedWebhooks(endpoints, InstantSource.system()).endpoints())
        .containsExactly("z", "a");
    assertThat(new SignedWebhooks(List.of(), InstantSource.system()).endpoints()).isEmpty();
    List<WebhookEndpoint> twice = List.of(endpoints.get(0), endpoints.get(0));
    assertThatThrownBy(() -> new SignedWebhooks(twice, InstantSource.system()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private SignedWebhooks webhooks() {
    return new SignedWebhooks(endpoints(), InstantSource.fixed(Given.NOW));
  }

  private SignedWebhooks impatient() {
    return new SignedWebhooks(endpoints(), InstantSource.fixed(Given.NOW), Duration.ofMillis(300));
  }

  private static SignedWebhooks webhooks(URI url) {
    return new SignedWebhooks(
        List.of(new WebhookEndpoint("desk", url, SECRET)), InstantSource.fixed(Given.NOW));
  }

  private List<WebhookEndpoint> endpoints() {
    return List.of(new WebhookEndpoint("desk", URI.create(url("/in")), SECRET));
  }

  private String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private void answering(int status) {
    receive("/in", exchange -> exchange.sendResponseHeaders(status, -1));
  }

  private void receive(String path, HttpHandler answer) {
    server.createContext(
        path,
        exchange -> {
          String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
          headers.put(request, exchange.getRequestHeaders());
          bodies.put(request, body(exchange));
          try (exchange) {
            answer.handle(exchange);
          }
        });
  }

  private String header(String name) {
    return Objects.requireNonNull(headers.get("POST /in")).getFirst(name);
  }

  private void awaitTheEnd() {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String body(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static InetSocketAddress onThisMachine() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }
}
