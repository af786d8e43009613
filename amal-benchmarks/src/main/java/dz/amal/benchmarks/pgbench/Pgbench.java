package dz.amal.benchmarks.pgbench;

import dz.amal.benchmarks.database.ScratchCluster;
import dz.amal.postgres.PostgresAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * PostgreSQL's own program for measuring, with the statements of somebody else: as a server it
 * keeps its connections and prepares its statements, and nothing else is done.
 */
public final class Pgbench implements AutoCloseable {

  /** As the connections of the server's pool. */
  private static final String OPTIONS = "-c role=amal_app -c random_page_cost=1.1 -c jit=off";

  private static final Pattern ERROR = Pattern.compile("error|detail", Pattern.CASE_INSENSITIVE);
  private static final Pattern RATE = Pattern.compile("^tps = ([0-9.]+) ", Pattern.MULTILINE);

  private final String program;
  private final PostgresAddress address;
  private final Scripts scripts;
  private final int clients;
  private final String options;
  private final List<Path> files = new ArrayList<>();

  /**
   * What it runs.
   *
   * @param texts of scripts, one of which is drawn each time
   * @param unitsEach how many of what is counted each script does
   * @param variables of all scripts, by their names
   */
  public record Scripts(List<String> texts, int unitsEach, Map<String, String> variables) {

    public Scripts {
      texts = List.copyOf(texts);
      variables = Map.copyOf(variables);
    }
  }

  /** So many clients that run scripts. */
  public Pgbench(ScratchCluster cluster, String database, int clients, Scripts scripts) {
    this(cluster, database, clients, scripts, "");
  }

  /**
   * So many clients that run scripts.
   *
   * @param further options of their sessions, as {@code -c name=value}
   */
  public Pgbench(
      ScratchCluster cluster, String database, int clients, Scripts scripts, String further) {
    program = cluster.program("pgbench");
    address = cluster.address(database);
    this.clients = clients;
    this.scripts = scripts;
    options = OPTIONS + " " + further;
    try {
      for (String text : scripts.texts()) {
        Path file = Files.createTempFile("pgbench", ".sql");
        files.add(file);
        Files.writeString(file, text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs for so long, one second at least; returns how many units a second it did. */
  public double perSecond(Duration time) throws InterruptedException {
    Matcher rate = RATE.matcher(run(Math.max(1, time.toSeconds())));
    if (!rate.find()) {
      throw new IllegalStateException("pgbench does not say how fast it was");
    }
    return Double.parseDouble(rate.group(1)) * scripts.unitsEach();
  }

  private List<String> command(long seconds) {
    List<String> command = new ArrayList<>();
    command.add(program);
    command.add("--no-vacuum");
    command.add("--protocol=prepared");
    command.add("--client=" + clients);
    command.add("--jobs=" + Math.min(clients, Runtime.getRuntime().availableProcessors()));
    command.add("--time=" + seconds);
    scripts.variables().forEach((name, value) -> command.add("--define=" + name + "=" + value));
    files.forEach(file -> command.add("--file=" + file));
    command.add(address.as(address.user(), "").libpqUrl());
    return command;
  }

  private String run(long seconds) throws InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command(seconds)).redirectErrorStream(true);
    builder.environment().put("PGPASSWORD", address.password());
    builder.environment().put("PGOPTIONS", options);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0 || said.contains("aborted")) {
        throw new IllegalStateException("pgbench failed: " + errors(said));
      }
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String errors(String said) {
    return said.lines().filter(line -> ERROR.matcher(line).find()).collect(Collectors.joining(" "));
  }

  @Override
  public void close() {
    try {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
