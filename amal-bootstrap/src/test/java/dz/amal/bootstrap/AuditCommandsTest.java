package dz.amal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dz.amal.bootstrap.config.AmalConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code ./amal audit} and {@code ./amal secrets}, as processes, over a real database. */
final class AuditCommandsTest {

  private static Path data;
  private static DatabaseAccess access;

  /** The database goes on running, but no server, which would link by itself. */
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

  @Test
  void rotateTheKeysAndSeeWhetherTheAuditIsWhole() throws IOException, SQLException {
    Path keys = data.resolve("keys.json");
    assertThat(CommandProcess.run(data, "secrets", "rotate").said()).contains("New keys: ");
    assertThat(CommandProcess.run(data, "jobs", "run", "link-audit").said())
        .contains("link-audit: 1");
    assertThat(data.resolve("audit-anchors.jsonl")).isNotEmptyFile();

    CommandProcess list = CommandProcess.run(data, "secrets", "list");
    assertThat(list.said()).contains("  in use", "  only to read what was made with it");
    new ObjectMapper()
        .readTree(keys.toFile())
        .path("keys")
        .forEach(key -> assertThat(list.said()).doesNotContain(key.path("secret").asText()));

    CommandProcess whole = CommandProcess.run(data, "audit", "verify");
    assertThat(whole.said()).contains("The audit is whole.", "1 linked, 0 waiting, 0 from before");
    assertThat(whole.exit()).isZero();

    DatabaseValue.of(
        access.owner(),
        "UPDATE audit_logs SET details = '{}' WHERE action = 'keys.rotated' RETURNING id::text");
    CommandProcess changed = CommandProcess.run(data, "audit", "verify", "--json");
    assertThat(changed.said())
        .contains("\"whole\":false", "\"kind\":\"changed\"", "\"position\":1");
    assertThat(changed.exit()).isEqualTo(1);

    Path kept = Files.move(keys, data.resolve("keys.kept"));
    CommandProcess without = CommandProcess.run(data, "secrets", "rotate");
    assertThat(without.exit()).isEqualTo(1);
    assertThat(without.said()).contains("are missing", "restore them from the backup");
    Files.move(kept, keys);
  }
}
