package dz.amal.bootstrap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

/** A guest of a running server, as any program would be one. */
final class ApiClient {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final String address;
  private final String token;

  private ApiClient(String address, String token) {
    this.address = address;
    this.token = token;
  }

  /** An answer of the server. */
  record Answer(int status, JsonNode body) {}

  /** Signs in as a new guest. */
  static ApiClient guestOf(int port) {
    String address = "http://127.0.0.1:" + port;
    Answer session = new ApiClient(address, "").post("/api/v1/auth/guest", "{}", Map.of());
    return new ApiClient(address, session.body().path("access_token").asText());
  }

  /** Somebody who has been given a token. */
  static ApiClient with(int port, String token) {
    return new ApiClient("http://127.0.0.1:" + port, token);
  }

  /** The same guest at another port, after a restart. */
  ApiClient at(int port) {
    return with(port, token);
  }

  String conversation() {
    return post("/api/v1/conversations", "{}", Map.of()).body().path("id").asText();
  }

  /** Says something, and gives back the turn. */
  Answer say(String conversation, String text) {
    return say(conversation, text, Map.of());
  }

  Answer say(String conversation, String text, Map<String, String> headers) {
    String body = JSON.createObjectNode().put("content", text).toString();
    return post("/api/v1/conversations/" + conversation + "/messages", body, headers);
  }

  /** Agrees that what they write may be used beyond answering them. */
  ApiClient agree() {
    send(
        HttpRequest.newBuilder(URI.create(address + "/api/v1/me/consent"))
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString("{\"consent_data_storage\":true}")));
    return this;
  }

  /** What is no JSON. */
  String text(String path) {
    return exchange(HttpRequest.newBuilder(URI.create(address + path)).GET()).body();
  }

  Answer get(String path) {
    return send(HttpRequest.newBuilder(URI.create(address + path)).GET());
  }

  Answer post(String path, String body, Map<String, String> headers) {
    return read(answer(path, body, headers));
  }

  /** The whole answer to a post, with its headers. */
  HttpResponse<String> answer(String path, String body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return exchange(request);
  }

  Answer patch(String path, String body) {
    return send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/json")
            .method("PATCH", HttpRequest.BodyPublishers.ofString(body)));
  }

  private Answer send(HttpRequest.Builder request) {
    return read(exchange(request));
  }

  private static Answer read(HttpResponse<String> response) {
    try {
      return new Answer(response.statusCode(), JSON.readTree(response.body()));
    } catch (IOException e) {
      throw new IllegalStateException("not JSON", e);
    }
  }

  private HttpResponse<String> exchange(HttpRequest.Builder request) {
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException("the server does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
