package dz.amal.bootstrap.cli;

import dz.amal.bootstrap.Database;
import dz.amal.bootstrap.DatabaseAccess;
import dz.amal.bootstrap.StartFailed;
import dz.amal.bootstrap.World;
import dz.amal.bootstrap.config.AmalConfig;
import dz.amal.bootstrap.jobs.Job;
import dz.amal.bootstrap.jobs.Jobs;
import dz.amal.bootstrap.keys.FileKeys;
import dz.amal.postgres.PostgresDatabase;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "run",
    description = "Does a job now, beside the servers that do it; that does no harm.")
final class JobsRunCommand implements Callable<Integer> {

  @Parameters(paramLabel = "NAME", description = "As 'jobs list' shows it.")
  private @Nullable String name;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    AmalConfig config = Environment.config();
    World world = World.real();
    try (DatabaseAccess access = DatabaseAccess.openExisting(config, world.tokens());
        PostgresDatabase database = PostgresDatabase.open(access.owner())) {
      FileKeys keys = Database.keys(config, database, world);
      Jobs jobs = Jobs.of(config, database.stores(keys), keys, world);
      Job job = jobs.named(Given.given(name)).orElseThrow(() -> unknown(jobs));
      int done = job.work().getAsInt();
      spec.commandLine().getOut().println(job.name() + ": " + done);
      return 0;
    }
  }

  private StartFailed unknown(Jobs jobs) {
    return new StartFailed(
        "there is no job "
            + name
            + "; there are "
            + jobs.all().stream().map(Job::name).collect(Collectors.joining(", ")));
  }
}
