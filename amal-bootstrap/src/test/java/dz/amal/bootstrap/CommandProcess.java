package dz.amal.bootstrap;

import dz.amal.bootstrap.cli.Main;
import dz.amal.postgres.PostgresAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A command of {@code ./amal} as a process of its own, run to its end. */
record CommandProcess(int exit, String said) {

  /** The address that {@code db url} has said. */
  PostgresAddress address() {
    return PostgresAddress.parse(
        said.lines().filter(line -> line.startsWith("postgresql://")).findFirst().orElseThrow());
  }

  /** Adds somebody to the team of an installation that runs, and gives the token to work with. */
  static String tokenOf(Path data, String role, Map<String, String> settings) {
    String email = role + "-" + UUID.randomUUID() + "@example.org";
    return run(
            data, settings, "team", "add", "--name", "Amina B.", "--email", email, "--role", role)
        .said()
        .lines()
        .findFirst()
        .orElseThrow();
  }

  /** Runs it on a data directory; what it says on both streams is kept. */
  static CommandProcess run(Path data, String... arguments) {
    return run(data, Map.of(), arguments);
  }

  /** The same with settings of its own. */
  static CommandProcess run(Path data, Map<String, String> settings, String... arguments) {
    try {
      Process process = begin(data, settings, arguments);
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new CommandProcess(process.waitFor(), said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Lets it run; both streams are its output. */
  static Process begin(Path data, String... arguments) throws IOException {
    return begin(data, Map.of(), arguments);
  }

  private static Process begin(Path data, Map<String, String> settings, String... arguments)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-Damal.home=" + data,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(Arrays.asList(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("AMAL_"));
    builder.environment().putAll(RunningAmal.environment(data, settings));
    return builder.start();
  }
}
