package dz.amal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.postgres.PostgresAddress;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An import that is killed while it stores, and is run again. */
final class KilledImportTest {

  private static final int FILES = 700;

  private final Path data = RunningAmal.newDataDirectory();
  private final Path folder = RunningAmal.newDataDirectory();

  @Test
  void leavesEveryDocumentOnceAndNoChunkWithoutOne() throws Exception {
    for (int i = 0; i < FILES; i++) {
      Files.writeString(
          folder.resolve("text" + i + ".md"),
          "# Text " + i + "\n\nSleep comes back after " + i + " quiet nights.\n\n## More\n\nRest.");
    }
    killOnceSomeAreIn();

    CommandProcess again = CommandProcess.run(data, "import", folder.toString());

    assertThat(again.exit()).as(again.said()).isZero();
    assertThat(again.said()).contains(" 0 failed");
    assertThat(count(again, "known already")).isPositive();
    assertThat(count(again, "added") + count(again, "known already")).isEqualTo(FILES);
    try (Amal amal = RunningAmal.start(data, Models.offline(), Map.of())) {
      assertThat(amal.port()).isPositive();
      assertThat(value("SELECT count(*) FROM documents WHERE title LIKE 'Text %'"))
          .isEqualTo(String.valueOf(FILES));
      assertThat(
              value(
                  "SELECT count(*) FROM documents d WHERE chunk_count <> (SELECT count(*) FROM"
                      + " document_chunks c WHERE c.document_id = d.id AND embedding IS NOT NULL)"))
          .isEqualTo("0");
      assertThat(
              value(
                  "SELECT count(*) FROM document_chunks c WHERE NOT EXISTS"
                      + " (SELECT FROM documents d WHERE d.id = c.document_id)"))
          .isEqualTo("0");
    }
  }

  private void killOnceSomeAreIn() throws IOException, InterruptedException {
    Process process = CommandProcess.begin(data, "import", folder.toString());
    try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
      String line = said.readLine();
      while (line != null && !line.contains("added ")) {
        line = said.readLine();
      }
      assertThat(line).as("a first transaction was said to be in").isNotNull();
      process.destroyForcibly().waitFor();
    }
  }

  /** By its last line; before, the progress bar stands between the others. */
  private static int count(CommandProcess command, String outcome) {
    Matcher number = Pattern.compile("(\\d+) " + outcome).matcher(command.said());
    assertThat(number.find()).as(command.said()).isTrue();
    return Integer.parseInt(number.group(1));
  }

  private String value(String query) throws SQLException {
    PostgresAddress owner = CommandProcess.run(data, "db", "url", "--role", "owner").address();
    return DatabaseValue.of(owner, query);
  }
}
