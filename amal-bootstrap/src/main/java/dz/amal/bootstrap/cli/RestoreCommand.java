package dz.amal.bootstrap.cli;

import dz.amal.bootstrap.DatabaseAccess;
import dz.amal.bootstrap.World;
import dz.amal.bootstrap.config.AmalConfig;
import dz.amal.postgres.backup.CheckedBackup;
import dz.amal.postgres.backup.DatabaseRestore;
import dz.amal.postgres.backup.Manifest;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "restore",
    description =
        "Loads a backup into the database, wholly or not at all, and compares every table.")
final class RestoreCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "The .dump; its .json and .sha256 lie beside it.")
  private @Nullable Path file;

  @Option(
      names = "--force",
      description = "The backup takes the place of all that the database holds.")
  private boolean force;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    AmalConfig config = Environment.config();
    CheckedBackup backup = CheckedBackup.of(Given.given(file));
    try (DatabaseAccess database = DatabaseAccess.open(config, World.real().tokens());
        Bars bars = new Bars()) {
      new DatabaseRestore(database.owner(), config.postgresPrograms(), bars).from(backup, force);
    }
    Manifest restored = backup.manifest();
    PrintWriter out = spec.commandLine().getOut();
    restored
        .tables()
        .forEach(table -> out.printf("same  %-40s %10d rows%n", table.name(), table.rows()));
    out.printf(
        "Restored what was backed up at %s: all %d tables with %d rows have the same checksums.%n",
        restored.takenAt(), restored.tables().size(), restored.rows());
    return 0;
  }
}
