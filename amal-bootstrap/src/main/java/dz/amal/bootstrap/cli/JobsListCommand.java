package dz.amal.bootstrap.cli;

import dz.amal.bootstrap.DatabaseAccess;
import dz.amal.bootstrap.World;
import dz.amal.postgres.JobRuns.JobRun;
import dz.amal.postgres.PostgresDatabase;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "list", description = "Shows the jobs, and when each ran last and runs next.")
final class JobsListCommand implements Callable<Integer> {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)
          .withZone(ZoneId.of("Africa/Algiers"));

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<JobRun> runs = runs();
    if (runs.isEmpty()) {
      out.println("No server has run a job here yet.");
    }
    for (JobRun run : runs) {
      out.printf(
          "%-28s last well %-20s last failed %-20s next %s%s%n",
          run.name(),
          text(run.lastSuccess()),
          text(run.lastFailure()),
          TIME.format(run.next()),
          run.failuresInARow() > 0 ? "  FAILED " + run.failuresInARow() + " times in a row" : "");
    }
    out.flush();
    return 0;
  }

  private static List<JobRun> runs() {
    World world = World.real();
    try (DatabaseAccess access = DatabaseAccess.openExisting(Environment.config(), world.tokens());
        PostgresDatabase database = PostgresDatabase.open(access.owner())) {
      return database.jobRuns().all();
    }
  }

  private static String text(Optional<Instant> time) {
    return time.map(TIME::format).orElse("never");
  }
}
