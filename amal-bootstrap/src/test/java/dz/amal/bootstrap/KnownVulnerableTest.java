package dz.amal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of versions with an advisory, which the Enforcer holds every module against. */
final class KnownVulnerableTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @Test
  void saysWhichAdvisoryNamesAVersion() throws IOException {
    List<String> lines = lines("known-vulnerable.xml");
    boolean isNamed = false;
    for (String line : lines) {
      if (line.isEmpty()) {
        isNamed = false;
      } else if (line.startsWith("<!--")) {
        isNamed = line.matches("<!-- .*CVE-\\d{4}-\\d{4,}.*: .+ -->");
      } else if (line.startsWith("<exclude>")) {
        assertThat(isNamed).as("%s is behind a CVE and what it does", line).isTrue();
        assertThat(line).matches("<exclude>[\\w.-]+:[\\w.*-]+:\\[[^,]+,[^,\\]]+\\)</exclude>");
      }
    }
    assertThat(lines).filteredOn(line -> line.startsWith("<exclude>")).hasSizeGreaterThan(40);
  }

  @Test
  void isAskedByTheBuildOfEveryModule() throws IOException {
    assertThat(lines("pom.xml"))
        .containsSubsequence(
            "<id>graph</id>",
            "<externalRules>",
            "<location>${maven.multiModuleProjectDirectory}/known-vulnerable.xml</location>");
    try (Stream<Path> modules = Files.list(ROOT)) {
      for (Path pom : modules.map(module -> module.resolve("pom.xml")).toList()) {
        if (Files.exists(pom)) {
          assertThat(Files.readString(pom)).doesNotContain("enforcer.skip", "<inherited>false");
        }
      }
    }
  }

  private static List<String> lines(String file) throws IOException {
    try (Stream<String> lines = Files.lines(ROOT.resolve(file))) {
      return lines.map(String::strip).toList();
    }
  }
}
