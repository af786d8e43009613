package dz.amal.notify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dz.amal.domain.notification.DeliveryResult;
import dz.amal.domain.notification.Hook;
import dz.amal.domain.notification.Webhooks;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;

/**
 * Calls other programs by a POST of JSON, signed. Thread-safe; a call takes five seconds at most.
 *
 * <pre>{@code
 * Content-Type: application/json
 * X-Amal-Event-Id: 01a203d8-3aa0-7000-8000-000000000001
 * X-Amal-Timestamp: 1796000000
 * X-Amal-Signature: v1=5257a869...
 *
 * {"event_id":"01a203d8-3aa0-7000-8000-000000000001","event":"ticket.opened",
 *  "ticket_id":"01a203d8-...","ticket_number":"TKT-2026-000042","happened_at":"2026-12-01T08:00:00Z"}
 * }</pre>
 *
 * <p>Whoever receives one
 *
 * <ol>
 *   <li>computes HMAC-SHA256 with the secret over the timestamp, a full stop, and the body as it
 *       came, byte for byte, before parsing it;
 *   <li>compares it, in hexadecimal and in constant time, with what follows {@code v1=}, and
 *       answers 401 if they differ;
 *   <li>refuses a timestamp (in seconds since 1970) that is more than five minutes from its own
 *       clock: it is an old call that somebody repeats. Every attempt has a timestamp of its own;
 *   <li>answers 2xx at once and works afterwards, and passes over an event id that it has seen: a
 *       call whose answer was lost comes again.
 * </ol>
 */
public final class SignedWebhooks implements Webhooks {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int GONE = 410;

  private final ObjectMapper json = JsonMapper.builder().build();
  private final Map<String, WebhookEndpoint> endpoints = new LinkedHashMap<>();
  private final InstantSource clock;
  private final Duration patience;
  private final HttpClient client;

  /**
   * Of these endpoints; none is fine.
   *
   * @param clock of the timestamps
   * @throws IllegalArgumentException if two have the same name
   */
  public SignedWebhooks(List<WebhookEndpoint> endpoints, InstantSource clock) {
    this(endpoints, clock, PATIENCE);
  }

  SignedWebhooks(List<WebhookEndpoint> endpoints, InstantSource clock, Duration patience) {
    for (WebhookEndpoint endpoint : endpoints) {
      if (this.endpoints.put(endpoint.name(), endpoint) != null) {
        throw new IllegalArgumentException("must have a name for each that no other has");
      }
    }
    this.clock = clock;
    this.patience = patience;
    // A redirect would take a signed call to somebody whom nobody has configured.
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(patience)
            .build();
  }

  @Override
  public List<String> endpoints() {
    return List.copyOf(endpoints.keySet());
  }

  /**
   * Tells an endpoint. What is refused for good is a name that is not set up, and an answer of 410
   * Gone. Every other answer but 2xx may be mended, since a wrong path is a wrong setting: {@code
   * http_404}, {@code http_503}, {@code http_timeout}, {@code http_tls}, {@code http_unreachable}.
   */
  @Override
  public DeliveryResult call(String endpoint, Hook hook) {
    return Optional.ofNullable(endpoints.get(endpoint))
        .map(known -> call(known, hook))
        .orElseGet(() -> DeliveryResult.refused("endpoint_unknown"));
  }

  private DeliveryResult call(WebhookEndpoint endpoint, Hook hook) {
    try {
      return resultOf(client.send(request(endpoint, hook), UnreadBody.handler()).statusCode());
    } catch (HttpTimeoutException e) {
      return DeliveryResult.failed("http_timeout");
    } catch (SSLException e) {
      return DeliveryResult.failed("http_tls");
    } catch (IOException e) {
      return DeliveryResult.failed("http_unreachable");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return DeliveryResult.failed("http_interrupted");
    } catch (RuntimeException e) {
      return DeliveryResult.failed("http_error"); // the client's bug must not stop what comes next
    }
  }

  private static DeliveryResult resultOf(int status) {
    if (status >= 200 && status < 300) {
      return DeliveryResult.delivered();
    }
    return status == GONE
        ? DeliveryResult.refused("http_" + status)
        : DeliveryResult.failed("http_" + status);
  }

  private HttpRequest request(WebhookEndpoint endpoint, Hook hook) {
    String body = body(hook);
    long timestamp = clock.instant().getEpochSecond();
    return HttpRequest.newBuilder(endpoint.url())
        .timeout(patience)
        .header("Content-Type", "application/json")
        .header("User-Agent", "Amal")
        .header("X-Amal-Event-Id", hook.eventId().toString())
        .header("X-Amal-Timestamp", String.valueOf(timestamp))
        .header("X-Amal-Signature", "v1=" + endpoint.secret().sign(timestamp + "." + body))
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  private String body(Hook hook) {
    ObjectNode node =
        json.createObjectNode()
            .put("event_id", hook.eventId().toString())
            .put("event", hook.event().code())
            .put("ticket_id", hook.ticket().toString())
            .put("ticket_number", hook.number().toString())
            .put("happened_at", hook.happenedAt().toString());
    try {
      return json.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts can be written as JSON", e);
    }
  }
}
