package dz.amal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.bootstrap.config.AmalConfig;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code ./amal api-keys}. */
final class ApiKeyCommandsTest {

  private static Path data;
  private static DatabaseAccess access;

  @BeforeAll
  static void migrate() {
    data = RunningAmal.newDataDirectory();
    AmalConfig config = AmalConfig.from(RunningAmal.environment(data, Map.of()), data);
    access = DatabaseAccess.open(config, World.real().tokens());
    assertThat(CommandProcess.run(data, "migrate").exit()).isZero();
  }

  @AfterAll
  static void stop() {
    access.close();
  }

  private static CommandProcess add(String email) {
    return CommandProcess.run(
        data, "api-keys", "add", "--name", "Chat of the clinic", "--email", email);
  }

  @Test
  void giveOutListAndRevokeAKey() {
    CommandProcess.run(
        data, "team", "add", "--name", "A", "--email", "a@example.org", "--role", "agent");

    CommandProcess added = add("a@example.org");
    assertThat(added.exit()).as(added.said()).isZero();
    String secret =
        added.said().lines().filter(line -> line.startsWith("amal_")).findFirst().orElseThrow();
    String id = added.said().strip().replaceAll("(?s).* ", "");

    assertThat(CommandProcess.run(data, "api-keys", "list").said())
        .contains(id + "  works  last used never  chat  Chat of the clinic")
        .doesNotContain(secret);
    assertThat(CommandProcess.run(data, "api-keys", "revoke", id).exit()).isZero();
    assertThat(CommandProcess.run(data, "api-keys", "list").said()).contains(id + "  revoked ");
    assertThat(CommandProcess.run(data, "api-keys", "revoke", id).exit()).isEqualTo(1);
  }

  @Test
  void refuseAKeyForSomebodyWithoutAnAccount() {
    CommandProcess refused = add("nobody@example.org");

    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.said()).contains("email must be of somebody with an account");
  }
}
