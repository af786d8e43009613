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
public record PostgresPrograms(Path directory) {

  private static final List<String> NAMES = List.of("initdb", "pg_ctl", "postgres");

  private static final List<String> CLIENTS =
      List.of("pg_dump", "pg_restore", "psql", "pg_basebackup", "pg_receivewal");

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

  /**
   * Finds the programs that back up and restore a server: none older than the server, and no newer
   * than need be, since an older pg_restore does not read what a newer pg_dump has written.
   *
   * @param preferred a directory named by the configuration; empty to look in the usual places
   * @param server the server's major version
   * @throws EmbeddedPostgresFailure if there are none, or all are older than the server
   */
  public static PostgresPrograms findClients(Optional<Path> preferred, int server) {
    List<Path> candidates = new ArrayList<>(preferred.stream().toList());
    candidates.addAll(installed());
    List<PostgresPrograms> clients =
        candidates.stream()
            .filter(directory -> holds(directory, CLIENTS))
            .map(PostgresPrograms::new)
            .toList();
    return clients.stream()
        .filter(programs -> programs.clientMajor() >= server)
        .min(Comparator.comparingInt(PostgresPrograms::clientMajor))
        .orElseThrow(() -> new EmbeddedPostgresFailure(noClients(clients, server)));
  }

  private static String noClients(List<PostgresPrograms> clients, int server) {
    String advice =
        "; install the client programs of PostgreSQL "
            + server
            + " or newer, and let AMAL_PG_BIN name their directory";
    return clients.isEmpty()
        ? "pg_dump, pg_restore and psql are not installed" + advice
        : "the server is PostgreSQL " + server + ", newer than pg_dump here" + advice;
  }

  private int clientMajor() {
    return Integer.parseInt(versionOf("pg_dump"));
  }

  /** Where one of the programs is. */
  public String program(String name) {
    return directory.resolve(name).toString();
  }

  /** The major version, as 15. */
  String major() {
    return versionOf("postgres");
  }

  private String versionOf(String name) {
    String version = Commands.output(List.of(program(name), "--version"));
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
    return holds(directory, NAMES);
  }

  private static boolean holds(Path directory, List<String> names) {
    return names.stream().allMatch(name -> Files.isExecutable(directory.resolve(name)));
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
