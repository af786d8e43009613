package dz.amal.benchmarks.ticketshttp;

import dz.amal.benchmarks.database.ScratchCluster;
import dz.amal.postgres.PostgresAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * PostgreSQL's own program for measuring, with the statements of a request: as the server it keeps
 * its connections and prepares its statements, and nothing else is done for a ticket.
 */
final class Pgbench implements Contestant, AutoCloseable {

  /** As the connections of the server's pool. */
  private static final String OPTIONS = "-c role=amal_app -c random_page_cost=1.1 -c jit=off";

  private static final Pattern RATE = Pattern.compile("^tps = ([0-9.]+) ", Pattern.MULTILINE);

  private final String program;
  private final PostgresAddress address;
  private final int clients;
  private final Path script;

  Pgbench(ScratchCluster cluster, String database, int clients) {
    program = cluster.program("pgbench");
    address = cluster.address(database);
    this.clients = clients;
    try {
      script = Files.createTempFile("tickets-http", ".sql");
      Files.writeString(script, PgbenchScript.text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public double perSecond(Duration time) throws InterruptedException {
    Matcher rate = RATE.matcher(run(Math.max(1, time.toSeconds())));
    if (!rate.find()) {
      throw new IllegalStateException("pgbench does not say how fast it was");
    }
    return Double.parseDouble(rate.group(1)) * PgbenchScript.TICKETS;
  }

  private String run(long seconds) throws InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
                program,
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + clients,
                "--jobs=" + Math.min(clients, Runtime.getRuntime().availableProcessors()),
                "--time=" + seconds,
                "--file=" + script,
                address.as(address.user(), "").libpqUrl())
            .redirectErrorStream(true);
    builder.environment().put("PGPASSWORD", address.password());
    builder.environment().put("PGOPTIONS", OPTIONS);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException("pgbench failed: " + said);
      }
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(script);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
