package dz.amal.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A real Redis for tests: on a port that was free, on this machine only, with nothing on disk that
 * stays. It can be killed, frozen and brought back, because that is what tests are about.
 */
public final class RedisServer implements AutoCloseable {

  private static final int PATIENCE_MS = 200;
  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private final Path directory;
  private final List<String> options;
  private final int port;
  private Process process;

  private RedisServer(Path directory, List<String> options) throws IOException {
    this.directory = directory;
    this.options = options;
    this.port = freePort();
    this.process = launch();
  }

  /**
   * Starts one, and returns when it answers.
   *
   * @param options as on the command line of redis-server, {@code {port}} for its port; with {@code
   *     --tls-port} it speaks nothing but TLS
   * @throws AssertionError if there is no redis-server on this machine
   */
  public static RedisServer start(String... options) {
    try {
      return new RedisServer(Files.createTempDirectory("amal-redis"), List.of(options));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it listens, on 127.0.0.1. */
  public int port() {
    return port;
  }

  /** As a setting has it. */
  public String url() {
    return "redis://127.0.0.1:" + port;
  }

  /** Ends it at once (SIGKILL); it forgets everything. */
  public void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Starts it again at the same port, empty. */
  public void startAgain() {
    try {
      process = launch();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops it in the middle of whatever it does (SIGSTOP): it takes connections, and is silent. */
  public void freeze() {
    signal("STOP");
  }

  /** Lets it go on (SIGCONT), with all that it remembers. */
  public void thaw() {
    signal("CONT");
  }

  @Override
  public void close() {
    kill();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Process launch() throws IOException {
    List<String> command = new ArrayList<>(List.of("redis-server"));
    if (options.contains("--tls-port")) {
      command.addAll(List.of("--port", "0"));
    } else {
      command.addAll(List.of("--port", String.valueOf(port)));
    }
    command.addAll(List.of("--bind", "127.0.0.1", "--save", "", "--appendonly", "no"));
    command.addAll(List.of("--dir", directory.toString(), "--loglevel", "warning"));
    options.forEach(option -> command.add(option.replace("{port}", String.valueOf(port))));
    Process started = start(command);
    if (!Eventually.isSo(() -> !started.isAlive() || answers()) || !started.isAlive()) {
      started.destroyForcibly();
      throw new AssertionError(
          "redis-server does not start: " + Files.readString(directory.resolve("log")));
    }
    return started;
  }

  private Process start(List<String> command) throws IOException {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(directory.resolve("log").toFile())
          .start();
    } catch (IOException e) {
      throw new AssertionError("there is no redis-server here: run ./amal setup test", e);
    }
  }

  /** Whether it says anything, be it that one has to sign in; with TLS, whether it listens. */
  private boolean answers() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), PATIENCE_MS);
      if (options.contains("--tls-port")) {
        return true;
      }
      socket.setSoTimeout(PATIENCE_MS);
      socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
      InputStream answer = socket.getInputStream();
      return answer.read() >= 0;
    } catch (IOException e) {
      return false;
    }
  }

  private void signal(String name) {
    try {
      int result =
          new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
      if (result != 0) {
        throw new AssertionError("kill -" + name + " failed");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(LOOPBACK))) {
      return socket.getLocalPort();
    }
  }
}
