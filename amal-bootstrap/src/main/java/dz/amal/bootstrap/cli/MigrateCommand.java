package dz.amal.bootstrap.cli;

import dz.amal.bootstrap.Database;
import dz.amal.bootstrap.World;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "migrate",
    description =
        "Brings the schema of AMAL_DATABASE_URL, or of the embedded database, up to date.")
final class MigrateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    try (Database database = Database.open(Environment.config(), World.real())) {
      String which = database.access().embedded().isPresent() ? "embedded database" : "database";
      spec.commandLine().getOut().println("The schema of the " + which + " is up to date.");
    }
    return 0;
  }
}
