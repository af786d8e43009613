package dz.amal.bootstrap.cli;

import dz.amal.bootstrap.StartFailed;
import dz.amal.bootstrap.config.InvalidConfig;
import dz.amal.domain.kernel.StorageUnavailable;
import dz.amal.http.PortTaken;
import dz.amal.postgres.DatabaseRefused;
import dz.amal.postgres.MigrationFailed;
import dz.amal.postgres.backup.BackupFailed;
import dz.amal.postgres.embedded.EmbeddedPostgresFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./amal}, behind its launcher. */
@Command(
    name = "amal",
    mixinStandardHelpOptions = true,
    description = "Answers people in distress from reviewed knowledge, or brings in a human.",
    subcommands = {
      RunCommand.class,
      MigrateCommand.class,
      ImportCommand.class,
      KnowledgeCommand.class,
      EvalCommand.class,
      DecisionsCommand.class,
      ContactsCommand.class,
      CalendarCommand.class,
      TeamCommand.class,
      ApiKeysCommand.class,
      JobsCommand.class,
      AuditCommand.class,
      SecretsCommand.class,
      DbCommand.class,
      VectorsCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      ArchiveCommand.class,
      RecoverCommand.class
    })
public final class Main {

  private static final int FAILED = 1;

  private Main() {}

  /** Runs a command and ends the process with its exit code: 0 well, 1 failed, 2 called wrongly. */
  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new Main())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler(Main::explain)
            .execute(arguments));
  }

  private static boolean isMendable(Exception exception) {
    return exception instanceof InvalidConfig
        || exception instanceof EmbeddedPostgresFailure
        || exception instanceof MigrationFailed
        || exception instanceof DatabaseRefused
        || exception instanceof BackupFailed
        || exception instanceof PortTaken
        || exception instanceof StartFailed
        || exception instanceof StorageUnavailable;
  }

  /** One line for what somebody can mend; the whole stack for what we have to. */
  private static int explain(
      Exception exception, CommandLine command, CommandLine.ParseResult parsed) {
    if (isMendable(exception)) {
      command.getErr().println("amal: " + exception.getMessage());
    } else {
      exception.printStackTrace(command.getErr());
    }
    return FAILED;
  }
}
