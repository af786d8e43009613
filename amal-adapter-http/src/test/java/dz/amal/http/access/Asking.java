package dz.amal.http.access;

import com.fasterxml.jackson.databind.JsonNode;
import dz.amal.domain.notification.LinkLetter;
import dz.amal.http.fixture.ApiDocument;
import dz.amal.http.fixture.Client;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * A request for each route that succeeds if the caller may send it: the first example of the API's
 * document, unless it needs what only the scene knows.
 */
final class Asking {

  /** Of conversations that a ticket has brought before the team. */
  private static final String WITH_A_TICKET = "#with-a-ticket";

  private static final Set<String> STREAMS =
      Set.of("GET /api/v1/desk/events", "GET /api/v1/conversations/{id}/events");

  private static final Map<String, Function<Scene, String>> THINGS =
      Map.ofEntries(
          Map.entry("/api/v1/conversations/{id}/crisis", Scene::conversationInACrisis),
          Map.entry("/api/v1/conversations/", Scene::conversation),
          Map.entry("/api/v1/messages/", Scene::reply),
          Map.entry("/api/v1/tickets/", Scene::ticket),
          Map.entry("/api/v1/documents/", Scene::document),
          Map.entry("/api/v1/admin/deliveries/", Scene::deadDelivery),
          Map.entry("/api/v1/admin/users/", Scene::ownersId),
          Map.entry("/api/v1/admin/api-keys/", Scene::apiKey),
          Map.entry("/v1/models/", scene -> "amal-auto"),
          Map.entry("/api/v1/admin/emergency-contacts/", scene -> "line"),
          Map.entry("/api/v1/me/sessions/", Scene::ownersSession));

  private static final Map<String, Function<Scene, String>> BODIES =
      Map.ofEntries(
          Map.entry("PATCH /api/v1/tickets/{id}", scene -> "{'status':'closed'}"),
          Map.entry("POST /api/v1/tickets/{id}/comments", scene -> "{'content':'Voici.'}"),
          Map.entry(
              "POST /api/v1/documents",
              scene -> "{'title':'a','content':'Texte %s.'}".formatted(UUID.randomUUID())),
          Map.entry("PUT /api/v1/on-call", scene -> "{'duties':[]}"),
          Map.entry(
              "POST /api/v1/auth/login",
              scene ->
                  "{'email':'%s','password':'%s'}".formatted(scene.ownersEmail(), Scene.PASSWORD)),
          Map.entry(
              "POST /api/v1/auth/magic-links/consume",
              scene ->
                  "{'token':'%s'}"
                      .formatted(
                          scene.ownersLink("/api/v1/auth/magic-links", LinkLetter.Kind.SIGN_IN))),
          Map.entry(
              "POST /api/v1/auth/password-reset/confirm",
              scene ->
                  "{'token':'%s','password':'quatre chevaux verts'}"
                      .formatted(
                          scene.ownersLink(
                              "/api/v1/auth/password-reset", LinkLetter.Kind.PASSWORD_RESET))),
          Map.entry(
              "POST /api/v1/auth/refresh",
              scene -> "{'refresh_token':'%s'}".formatted(scene.ownersRefreshToken())),
          Map.entry(
              "PUT /api/v1/me/password",
              scene ->
                  "{'current_password':'%s','password':'quatre chevaux verts'}"
                      .formatted(Scene.PASSWORD)),
          Map.entry(
              "POST /api/v1/me/second-factor",
              scene -> "{'current_password':'%s'}".formatted(Scene.PASSWORD)),
          Map.entry(
              "POST /api/v1/me/second-factor/confirm",
              scene -> "{'code':'%s'}".formatted(scene.codeOfASecondFactor(false))),
          Map.entry(
              "DELETE /api/v1/me/second-factor",
              scene ->
                  "{'current_password':'%s','code':'%s'}"
                      .formatted(Scene.PASSWORD, scene.codeOfASecondFactor(true))));

  private final String route;
  private final String method;
  private final String template;
  private final boolean hasTicket;
  private final JsonNode operation;

  /** By method and path, as the table has them. */
  Asking(String row) {
    this.route = routeOf(row);
    this.hasTicket = row.endsWith(WITH_A_TICKET);
    this.method = route.substring(0, route.indexOf(' '));
    this.template = route.substring(route.indexOf(' ') + 1);
    this.operation =
        ApiDocument.API.root().path("paths").path(template).path(method.toLowerCase(Locale.ROOT));
  }

  /** The row's method and path, as the document has them. */
  static String routeOf(String row) {
    return row.replace(WITH_A_TICKET, "");
  }

  /** The status of the answer. */
  int in(Scene scene) {
    String path = path(scene);
    if (STREAMS.contains(route)) {
      return scene.caller().statusOf(path);
    }
    Optional<String> body = body(scene);
    Client caller = withPrecondition(scene, path);
    return body.map(
            json -> caller.with("Content-Type", "application/json").send(method, path, of(json)))
        .orElseGet(() -> caller.send(method, path, BodyPublishers.noBody()))
        .status();
  }

  private static BodyPublisher of(String json) {
    return BodyPublishers.ofString(json);
  }

  private String path(Scene scene) {
    String query = template.contains("/search") ? "?q=sevrage" : "";
    return template
            .replace("{id}", template.contains("{id}") ? thing(scene) : "")
            .replace("{version}", "1")
            .replace("{slug}", "not-found")
        + query;
  }

  private String thing(Scene scene) {
    if (hasTicket) {
      return scene.conversationInACrisis();
    }
    return THINGS.entrySet().stream()
        .filter(entry -> template.startsWith(entry.getKey()))
        .max((one, other) -> Integer.compare(one.getKey().length(), other.getKey().length()))
        .orElseThrow(() -> new AssertionError("whose is {id} in " + route + "?"))
        .getValue()
        .apply(scene);
  }

  private Optional<String> body(Scene scene) {
    Function<Scene, String> own = BODIES.get(route);
    if (own != null) {
      return Optional.of(own.apply(scene).replace('\'', '"'));
    }
    JsonNode json = operation.at("/requestBody/content/application~1json");
    if (json.isMissingNode()) {
      return Optional.empty();
    }
    JsonNode example =
        json.has("example")
            ? json.get("example")
            : json.at("/examples").iterator().next().get("value");
    return Optional.of(example.toString());
  }

  private Client withPrecondition(Scene scene, String path) {
    boolean hasOne = operation.path("parameters").toString().contains("IfMatch");
    return hasOne
        ? scene.caller().with("If-Match", scene.eTagOf(path.replace("/reviews", "")))
        : scene.caller();
  }
}
