package dz.amal.benchmarks.cli;

import dz.amal.postgres.MigrationFailed;
import dz.amal.postgres.embedded.EmbeddedPostgresFailure;
import picocli.CommandLine;

/** {@code ./amal bench}, behind its launcher. */
public final class Main {

  private static final int FAILED = 1;

  private Main() {}

  /** Ends with 0 when all holds, with 1 when something does not, with 2 when called wrongly. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new BenchCommand()).setExecutionExceptionHandler(Main::explain);
  }

  private static int explain(
      Exception exception, CommandLine command, CommandLine.ParseResult parsed) {
    if (exception instanceof EmbeddedPostgresFailure || exception instanceof MigrationFailed) {
      command.getErr().println("amal: " + exception.getMessage());
    } else {
      exception.printStackTrace(command.getErr());
    }
    return FAILED;
  }
}
