package dz.amal.bootstrap.cli;

import dz.amal.bootstrap.DatabaseAccess;
import dz.amal.bootstrap.World;
import dz.amal.bootstrap.config.AmalConfig;
import dz.amal.postgres.backup.DatabaseBackup;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "backup",
    description = "Dumps the database, also while the server runs, and keeps the newest seven.")
final class BackupCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DIR", description = "Where the backups are; made if it is missing.")
  private @Nullable Path directory;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    AmalConfig config = Environment.config();
    World world = World.real();
    DatabaseBackup.Taken taken;
    try (DatabaseAccess database = DatabaseAccess.openExisting(config, world.tokens());
        Bars bars = new Bars()) {
      taken =
          new DatabaseBackup(database.owner(), config.postgresPrograms(), bars)
              .into(Given.given(directory), world.clock().instant());
    }
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%s: %d bytes, %d tables, %d rows, schema version %s%n",
        taken.file(),
        taken.bytes(),
        taken.manifest().tables().size(),
        taken.manifest().rows(),
        taken.manifest().schemaVersion());
    taken.deleted().forEach(old -> out.println("deleted " + old));
    return 0;
  }
}
