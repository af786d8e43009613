package dz.amal.bootstrap;

import java.util.Map;

/** The key of a program, as an administrator gives it out. */
final class ProgramKey {

  private ProgramKey() {}

  /** A new one, of the first administrator. */
  static String of(Amal amal) {
    String token = amal.firstAdministrator().orElseThrow().token().value();
    return ApiClient.with(amal.port(), token)
        .post("/api/v1/admin/api-keys", "{\"name\":\"a test\"}", Map.of())
        .body()
        .path("key")
        .asText();
  }
}
