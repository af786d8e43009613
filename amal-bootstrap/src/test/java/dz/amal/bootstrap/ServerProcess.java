package dz.amal.bootstrap;

import dz.amal.bootstrap.cli.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code ./amal run} as a process of its own, which can be killed. */
final class ServerProcess {

  private static final String READY = "Amal is ready at http://localhost:";

  private final Process process;
  private final int port;

  private ServerProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts it and waits until it is ready. */
  static ServerProcess start(Path data) {
    return start(data, Map.of());
  }

  /** The same with settings of its own. */
  static ServerProcess start(Path data, Map<String, String> settings) {
    return start(
        data,
        settings,
        List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
  }

  /** The same from the jar that is shipped, with the libraries that lie beside it. */
  static ServerProcess startShipped(Path data) {
    return start(data, Map.of(), List.of("-jar", Path.of("target", "amal.jar").toString()));
  }

  private static ServerProcess start(
      Path data, Map<String, String> settings, List<String> program) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-Damal.home=" + data));
    command.addAll(program);
    command.add("run");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("AMAL_"));
    builder.environment().putAll(RunningAmal.environment(data, settings));
    builder.redirectError(ProcessBuilder.Redirect.appendTo(logIn(data).toFile()));
    try {
      Process process = builder.start();
      return new ServerProcess(process, portOf(process));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int portOf(Process process) throws IOException {
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith(READY)) {
        return Integer.parseInt(line.substring(READY.length()).replaceAll("\\D.*", ""));
      }
    }
    throw new IllegalStateException("the server ended before it was ready");
  }

  /** Where everything that it logs goes. */
  static Path logIn(Path data) {
    return data.resolve("server.log");
  }

  int port() {
    return port;
  }

  /** As {@code kill -9} of the server and of its PostgreSQL. */
  void kill(Path data) throws IOException {
    long postgres =
        Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(0).strip());
    process.destroyForcibly();
    ProcessHandle.of(postgres).ifPresent(ProcessHandle::destroyForcibly);
    process.onExit().join();
    ProcessHandle.of(postgres).ifPresent(handle -> handle.onExit().join());
  }

  /** As {@code kill -9} of the server alone. */
  void killServerOnly() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** As {@code kill}; waits for the end. */
  void terminate() {
    process.destroy();
    process.onExit().join();
  }
}
