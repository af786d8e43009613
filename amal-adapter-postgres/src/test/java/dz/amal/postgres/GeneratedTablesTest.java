package dz.amal.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GeneratedTablesTest {

  @Test
  void areWhatTheMigrationsSay(@TempDir Path fresh) throws Exception {
    GenerateTables.into(fresh);

    assertThat(sources(Path.of("src/generated/java")))
        .as("run ./amal generate and commit what it writes")
        .isNotEmpty()
        .isEqualTo(sources(fresh));
  }

  private static Map<String, String> sources(Path root) throws IOException {
    Map<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        // A newer JDK makes jOOQ suppress one more lint; nothing else differs.
        String source = Files.readString(file).replace(", \"this-escape\"", "");
        sources.put(root.relativize(file).toString(), source);
      }
    }
    return sources;
  }
}
