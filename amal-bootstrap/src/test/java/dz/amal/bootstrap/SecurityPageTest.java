package dz.amal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What SECURITY.md claims is shown by tests that are there. */
final class SecurityPageTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z]*Test)`");

  @Test
  void namesOnlyTestsThatExist() throws IOException {
    Set<String> named = new TreeSet<>();
    TEST.matcher(Files.readString(ROOT.resolve("SECURITY.md")))
        .results()
        .forEach(found -> named.add(found.group(1)));

    assertThat(named).hasSizeGreaterThan(30);
    assertThat(tests()).containsAll(named);
  }

  @Test
  void saysOfEachItemEitherWhatShowsItOrThatItIsNotMet() throws IOException {
    assertThat(Files.readString(ROOT.resolve("SECURITY.md")).lines())
        .filteredOn(line -> line.matches("\\| \\d+\\.\\d+\\.\\d+.*"))
        .hasSizeGreaterThan(60)
        .allMatch(line -> line.split("\\|", -1).length == 5, "three cells");
  }

  private static Set<String> tests() throws IOException {
    try (Stream<Path> modules = Files.list(ROOT)) {
      return modules
          .map(module -> module.resolve("src/test/java"))
          .filter(Files::isDirectory)
          .flatMap(SecurityPageTest::names)
          .collect(Collectors.toSet());
    }
  }

  private static Stream<String> names(Path sources) {
    try (Stream<Path> files = Files.walk(sources)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith("Test.java"))
          .map(name -> name.replace(".java", ""))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
