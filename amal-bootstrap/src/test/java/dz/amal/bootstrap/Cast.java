package dz.amal.bootstrap;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody of every role at a running server, and things that are theirs. */
final class Cast {

  static final List<String> ROLES =
      List.of("nobody", "guest", "user", "agent", "editor", "reviewer", "analyst", "admin");

  private static final String PASSWORD = "trois chevaux bleus";

  private final int port;
  private final ApiClient admin;
  private final Map<String, String> tokens = new HashMap<>();
  private final Map<String, String> things = new HashMap<>();

  /** With the help of an administrator who is none of the cast. */
  Cast(int port, String adminToken) {
    this.port = port;
    this.admin = ApiClient.with(port, adminToken);
    bringThings();
  }

  private void bringThings() {
    ApiClient user = ApiClient.with(port, token("user"));
    String conversation = user.conversation();
    JsonNode turn = user.say(conversation, "I want to talk to a human").body();
    things.put("/api/v1/conversations/", conversation);
    things.put("/api/v1/messages/", turn.path("reply").path("id").asText());
    things.put("/api/v1/tickets/", turn.path("ticket").path("id").asText());
    things.put(
        "/api/v1/documents/",
        admin
            .post(
                "/api/v1/documents",
                "{\"title\":\"a\",\"content\":\"Texte %s.\"}".formatted(UUID.randomUUID()),
                Map.of())
            .body()
            .path("id")
            .asText());
  }

  /** The id that routes below this path know; any for others. */
  String thing(String path) {
    return things.entrySet().stream()
        .filter(entry -> path.startsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("0199a3f2-7c1e-7d54-9b1a-2f6c8e0d4a11");
  }

  /** What somebody of this role shows; empty for nobody. */
  String token(String role) {
    return role.equals("nobody") ? "" : tokens.computeIfAbsent(role, this::newToken);
  }

  /** Their session has ended; next time they come anew. */
  void forget(String role) {
    tokens.remove(role);
  }

  private String newToken(String role) {
    Map<String, String> elsewhere = Map.of("X-Forwarded-For", OddAddresses.any());
    if (role.equals("guest")) {
      return token(ApiClient.with(port, "").post("/api/v1/auth/guest", "{}", elsewhere));
    }
    String form =
        "{\"email\":\"fuzz-%s@example.dz\",\"password\":\"%s\",\"consent_data_storage\":true}"
            .formatted(UUID.randomUUID(), PASSWORD);
    ApiClient.Answer session =
        ApiClient.with(port, "").post("/api/v1/auth/signup", form, elsewhere);
    if (!role.equals("user")) {
      admin.patch(
          "/api/v1/admin/users/" + session.body().path("user").path("id").asText(),
          "{\"role\":\"" + role + "\"}");
    }
    return token(session);
  }

  private static String token(ApiClient.Answer session) {
    return session.body().path("access_token").asText();
  }
}
