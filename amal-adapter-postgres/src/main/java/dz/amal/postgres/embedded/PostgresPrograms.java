package dz.amal.postgres.embedded;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The server programs of one PostgreSQL version.
 *
 * @param directory where initdb, pg_ctl and postgres are
 */
record PostgresPrograms(Path directory) {

  private static final List<String> NAMES = List.of("initdb", "pg_ctl", "postgres");

  /** Where distributions and Homebrew put versions beside one another. */
  private static final List<String> PARENTS =
      List.of("/usr/lib/postgresql", "/opt/homebrew/opt", "/usr/local/opt");

  /**
   * Finds the programs.
   *
   * @param preferred a directory named by the configuration; empty to look in the usual places
   * @param major the version that a cluster was made with; empty for the newest
   */
  static PostgresPrograms find(Optional<Path> preferred, Optional<String> major) {
    List<Path> candidates = new ArrayList<>(preferred.stream().toList());
    candidates.addAll(installed());
    return candidates.stream()
        .filter(PostgresPrograms::isComplete)
        .map(PostgresPrograms::new)
        .filter(programs -> major.isEmpty() || programs.major().equals(major.get()))
        .findFirst()
        .orElseThrow(() -> new EmbeddedPostgresFailure(missing(major)));
  }

  String program(String name) {
    return directory.resolve(name).toString();
  }

  /** The major version, as 15. */
  String major() {
    String version = Commands.output(List.of(program("postgres"), "--version"));
    return version.replaceAll("\\D*(\\d+).*", "$1").strip();
  }

  /** Whether a library that the server can load is installed: in lib, or one folder below. */
  boolean hasLibrary(String name) {
    Path libraries = directory.resolveSibling("lib");
    if (!Files.isDirectory(libraries)) {
      return false;
    }
    try (Stream<Path> found =
        Files.find(libraries, 2, (path, attributes) -> isLibrary(path, name))) {
      return found.findAny().isPresent();
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isLibrary(Path path, String name) {
    String file = path.getFileName().toString();
    return file.equals(name + ".so") || file.equals(name + ".dylib");
  }

  private static String missing(Optional<String> major) {
    return "PostgreSQL"
        + major.map(version -> " " + version).orElse("")
        + " is not installed. Install it with pgvector (./amal setup does), or name another database"
        + " in AMAL_DATABASE_URL.";
  }

  private static boolean isComplete(Path directory) {
    return NAMES.stream().allMatch(name -> Files.isExecutable(directory.resolve(name)));
  }

  /** The newest first. */
  private static List<Path> installed() {
    return PARENTS.stream()
        .flatMap(parent -> versionsIn(Path.of(parent)).stream())
        .map(version -> version.resolve("bin"))
        .toList();
  }

  private static List<Path> versionsIn(Path parent) {
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    List<Path> versions = new ArrayList<>();
    try (DirectoryStream<Path> children = Files.newDirectoryStream(parent)) {
      children.forEach(versions::add);
    } catch (IOException e) {
      throw new EmbeddedPostgresFailure("cannot read " + parent, e);
    }
    versions.sort(Comparator.comparingInt(PostgresPrograms::numberOf).reversed());
    return versions;
  }

  private static int numberOf(Path version) {
    String digits = version.getFileName().toString().replaceAll("\\D", "");
    return digits.isEmpty() || digits.length() > 4 ? 0 : Integer.parseInt(digits);
  }
}
