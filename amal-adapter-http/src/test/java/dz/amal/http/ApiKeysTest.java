package dz.amal.http;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.identity.Role;
import dz.amal.http.fixture.Answer;
import dz.amal.http.fixture.Client;
import dz.amal.http.fixture.TestServer;
import dz.amal.http.problem.ProblemType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ApiKeysTest {

  private static final String KEYS = "/api/v1/admin/api-keys";

  private final TestServer server = TestServer.start();
  private final Client admin = server.team(Role.ADMIN);

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void areShownOnceAndWorkUntilTheyAreRevoked() {
    Answer key = admin.post(KEYS, "{\"name\":\"Chat of the clinic\"}").expect(201);
    Client program = server.withToken(key.text("/key"));
    assertThat(key.text("/key")).startsWith("amal_");
    program.get("/v1/models").expect(200);

    Answer listed = admin.get(KEYS).expect(200);
    assertThat(listed.body()).doesNotContain(key.text("/key"));
    assertThat(listed.items().get(0).get("last_used_at").isNull()).isFalse();
    assertThat(listed.items().get(0).get("scopes").toString()).isEqualTo("[\"chat\"]");

    admin.delete(KEYS + "/" + key.text("/id")).expect(204);
    program.get("/v1/models").expect(401);
    admin.delete(KEYS + "/" + key.text("/id")).expect(ProblemType.NOT_FOUND);
  }

  @Test
  void belongToWhomTheAdministratorSays() {
    String owner = server.guest().get("/api/v1/me").expect(200).text("/user/id");

    Answer key =
        admin
            .post(KEYS, "{\"name\":\"any\",\"user_id\":\"" + owner + "\",\"scopes\":[\"models\"]}")
            .expect(201);

    assertThat(key.text("/user_id")).isEqualTo(owner);
    assertThat(key.text("/scopes/0")).isEqualTo("models");
  }

  @Test
  void needANameAnOwnerWhoIsThereAndAScope() {
    admin.post(KEYS, "{}").expect(ProblemType.INVALID_VALUE, "name");
    admin.post(KEYS, "{\"name\":\" \"}").expect(ProblemType.INVALID_VALUE, "name");
    admin
        .post(KEYS, "{\"name\":\"a\",\"user_id\":\"nobody\"}")
        .expect(ProblemType.INVALID_VALUE, "user_id");
    admin
        .post(KEYS, "{\"name\":\"a\",\"user_id\":\"00000000-0000-7000-8000-00000000dead\"}")
        .expect(ProblemType.INVALID_VALUE, "user_id");
    admin.post(KEYS, "{\"name\":\"a\",\"scopes\":[]}").expect(ProblemType.INVALID_VALUE, "scopes");
    admin
        .post(KEYS, "{\"name\":\"a\",\"scopes\":[\"everything\"]}")
        .expect(ProblemType.INVALID_VALUE, "scopes");
  }

  @Test
  void openNothingOfTheRestOfTheApi() {
    String secret = admin.post(KEYS, "{\"name\":\"any\"}").expect(201).text("/key");

    server.withToken(secret).get("/api/v1/me").expect(ProblemType.SIGN_IN_REQUIRED);
  }

  @Test
  void areNotedDown() {
    String id = admin.post(KEYS, "{\"name\":\"any\"}").expect(201).text("/id");
    admin.delete(KEYS + "/" + id).expect(204);

    assertThat(admin.get("/api/v1/audit?entity_id=" + id).expect(200).body())
        .contains("api_key.issued", "api_key.revoked");
  }
}
