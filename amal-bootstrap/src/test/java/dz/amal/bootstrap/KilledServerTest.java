package dz.amal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class KilledServerTest {

  private final Path data = RunningAmal.newDataDirectory();

  @Test
  void writesNoWordOfAPersonIntoItsLog() throws IOException {
    ServerProcess server = ServerProcess.start(data);
    ApiClient guest = ApiClient.guestOf(server.port());
    guest.say(guest.conversation(), "kanarienvogel: I want to talk to a human");
    guest.say(guest.conversation(), "kanarienvogel: I want to kill myself");
    guest.post("/api/v1/conversations", "{\"title\":\"kanarienvogel\",\"x\":1}", Map.of());
    server.terminate();

    assertThat(Files.readString(ServerProcess.logIn(data)))
        .contains("POST /api/v1/conversations/{id}/messages 201")
        .doesNotContain("kanarienvogel")
        .doesNotContain("DEBUG");
    assertThat(Files.readString(data.resolve("postgres.log"))).doesNotContain("kanarienvogel");
  }

  @Test
  void losesNothingThatItHasAcknowledged() throws IOException {
    ServerProcess first = ServerProcess.start(data);
    ApiClient guest = ApiClient.guestOf(first.port());
    String conversation = guest.conversation();
    Map<String, String> key = Map.of("Idempotency-Key", "before-the-kill");
    ApiClient.Answer acknowledged = guest.say(conversation, "I want to talk to a human", key);
    first.kill(data);

    ServerProcess second = ServerProcess.start(data);
    ApiClient again = guest.at(second.port());
    ApiClient.Answer repeated = again.say(conversation, "I want to talk to a human", key);
    ApiClient.Answer messages = again.get("/api/v1/conversations/" + conversation + "/messages");
    ApiClient.Answer tickets = again.get("/api/v1/tickets");
    second.killServerOnly();

    assertThat(acknowledged.status()).isEqualTo(201);
    assertThat(repeated).isEqualTo(acknowledged);
    assertThat(messages.body().path("items")).hasSize(2);
    assertThat(messages.body().path("items").get(1)).isEqualTo(acknowledged.body().path("reply"));
    assertThat(tickets.body().path("items")).containsExactly(acknowledged.body().path("ticket"));

    ServerProcess third = ServerProcess.start(data);
    assertThat(guest.at(third.port()).get("/api/v1/tickets")).isEqualTo(tickets);
    third.terminate();
    assertThat(data.resolve("postgres/postmaster.pid"))
        .as("SIGTERM stops the embedded PostgreSQL too")
        .doesNotExist();
  }

  @Test
  void stillKnowsThatSomebodyIsInDanger() throws IOException {
    ServerProcess first = ServerProcess.start(data);
    ApiClient guest = ApiClient.guestOf(first.port());
    String conversation = guest.conversation();
    guest.say(conversation, "I want to die");
    guest.say(conversation, "just joking");
    first.kill(data);

    ServerProcess second = ServerProcess.start(data);
    ApiClient.Answer question =
        guest.at(second.port()).say(conversation, "What are the effects of cannabis?");
    second.terminate();

    assertThat(question.body().path("decision").path("crisis").asBoolean()).isTrue();
    assertThat(question.body().path("decision").path("reason_codes").get(0).asText())
        .isEqualTo("crisis_continues");
    assertThat(question.body().path("contacts")).isNotEmpty();
    assertThat(question.body().path("reply").path("citations")).isEmpty();
  }
}
