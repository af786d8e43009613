package dz.amal.bootstrap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/** A request that begins as the API's document has it, and goes wrong from there. */
final class OddRequest {

  private static final String MULTIPART = "multipart/form-data";
  private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

  private final OddValues odd;
  private final JsonNode document;
  private final String path;
  private final String method;

  /**
   * One of this document's.
   *
   * @param random the same makes the same request
   */
  OddRequest(JsonNode document, Random random) {
    this.odd = new OddValues(random);
    this.document = document;
    List<String> paths = new ArrayList<>();
    document.path("paths").fieldNames().forEachRemaining(paths::add);
    this.path = odd.oneOf(paths);
    this.method =
        odd.oneOf(
            METHODS.stream()
                .filter(each -> document.path("paths").path(path).has(small(each)))
                .toList());
  }

  private static String small(String method) {
    return method.toLowerCase(Locale.ROOT);
  }

  String route() {
    return method + " " + path;
  }

  String role() {
    return odd.oneOf(Cast.ROLES);
  }

  /** The request, in this role. */
  HttpRequest request(int port, Cast cast, String role) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address(cast)))
            .timeout(Duration.ofSeconds(60))
            .header("X-Forwarded-For", odd.chance(0.9) ? OddAddresses.any() : odd.ascii());
    String token = odd.chance(0.03) ? odd.ascii() : cast.token(role);
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    for (String header :
        List.of("If-Match", "Idempotency-Key", "Last-Event-ID", "Accept-Language", "Cookie")) {
      if (odd.chance(0.1)) {
        request.header(
            header,
            odd.chance(0.3) ? odd.oneOf(List.of("-", ";", ",", "*", "=", "\"")) : odd.ascii());
      }
    }
    if (odd.chance(0.2)) {
      request.header(
          "Accept", odd.oneOf(List.of("text/event-stream", "text/html", "*/*", "a/b;q=x")));
    }
    return body(request).build();
  }

  private HttpRequest.Builder body(HttpRequest.Builder request) {
    JsonNode content = operation().at("/requestBody/content");
    if (content.isMissingNode() && odd.chance(0.9)) {
      return request.method(method, BodyPublishers.noBody());
    }
    if (content.has(MULTIPART) && odd.chance(0.4)) {
      return multipart(request);
    }
    byte[] json = new OddJson(odd).spoilt(right(content.path("application/json")));
    return request
        .header(
            "Content-Type",
            odd.chance(0.95)
                ? "application/json"
                : odd.oneOf(List.of("text/plain", "application/xml", MULTIPART, "x")))
        .method(method, BodyPublishers.ofByteArray(json));
  }

  private HttpRequest.Builder multipart(HttpRequest.Builder request) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String boundary = odd.chance(0.9) ? "b" : odd.ascii().replaceAll("[^a-z]", "");
    for (String name : List.of("file", "title", "language", "source", odd.ascii())) {
      if (odd.chance(0.7)) {
        String file =
            odd.chance(0.5)
                ? "; filename=\""
                    + odd.text().replaceAll("[\r\n\"]", "")
                    + odd.oneOf(List.of(".md", ".pdf", ".docx", ".html", ""))
                    + "\""
                : "";
        String part =
            "--b\r\nContent-Disposition: form-data; name=\""
                + name
                + "\""
                + file
                + "\r\n\r\n"
                + odd.text()
                + "\r\n";
        out.writeBytes(part.getBytes(StandardCharsets.UTF_8));
      }
    }
    if (odd.chance(0.8)) {
      out.writeBytes("--b--\r\n".getBytes(StandardCharsets.UTF_8));
    }
    return request
        .header("Content-Type", MULTIPART + "; boundary=" + boundary)
        .method(method, BodyPublishers.ofByteArray(out.toByteArray()));
  }

  private JsonNode operation() {
    return document.path("paths").path(path).path(small(method));
  }

  /** What the document shows as an example, or else something of the right shape. */
  private JsonNode right(JsonNode json) {
    if (json.has("example")) {
      return json.path("example");
    }
    List<JsonNode> examples = new ArrayList<>();
    json.path("examples").forEach(each -> examples.add(each.path("value")));
    return examples.isEmpty() ? shaped(resolved(json.path("schema"))) : odd.oneOf(examples);
  }

  private JsonNode shaped(JsonNode schema) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    schema.path("properties").properties().forEach(each -> object.set(each.getKey(), odd.json()));
    return object;
  }

  private JsonNode resolved(JsonNode node) {
    return Optional.ofNullable(node.get("$ref"))
        .map(reference -> document.at(reference.asText().substring(1)))
        .orElse(node);
  }

  private String address(Cast cast) {
    StringBuilder query = new StringBuilder();
    for (JsonNode given : operation().path("parameters")) {
      JsonNode parameter = resolved(given);
      if (parameter.path("in").asText().equals("query") && odd.chance(0.6)) {
        query
            .append(query.isEmpty() ? "?" : "&")
            .append(parameter.path("name").asText())
            .append('=')
            .append(
                odd.chance(0.5)
                    ? odd.oneOf(List.of("1", "0", "-1", "101", "me", "open", "MXwx"))
                    : encoded());
      }
    }
    String id = odd.chance(0.7) ? cast.thing(path) : encoded();
    return path.replaceAll("\\{[a-z]+}", id.isEmpty() ? "~" : id) + query;
  }

  private String encoded() {
    String text = odd.text();
    return URLEncoder.encode(
        text.substring(0, Math.min(text.length(), 300)), StandardCharsets.UTF_8);
  }
}
