package dz.amal.bootstrap.cli;

import dz.amal.bootstrap.DatabaseAccess;
import dz.amal.bootstrap.StartFailed;
import dz.amal.postgres.DatabaseRole;
import dz.amal.postgres.PostgresAddress;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "url",
    description = "Prints the address of the database for psql, with the password.")
final class DbUrlCommand implements Callable<Integer> {

  @SuppressWarnings("UnusedVariable") // picocli lists them
  private enum Who {
    OWNER,
    APP,
    READONLY
  }

  @Option(
      names = "--role",
      paramLabel = "owner|app|readonly",
      defaultValue = "owner",
      description = "Who signs in; the owner unless you say otherwise.")
  private @Nullable Who role;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    DatabaseAccess access = DatabaseAccess.toRunning(Environment.config());
    spec.commandLine().getOut().println(address(access).libpqUrl());
    return 0;
  }

  private PostgresAddress address(DatabaseAccess access) {
    if (role == null || role == Who.OWNER) {
      return access.owner();
    }
    DatabaseRole asked = role == Who.APP ? DatabaseRole.APP : DatabaseRole.READONLY;
    return access.of(asked).orElseThrow(() -> new StartFailed(noPassword(asked)));
  }

  private static String noPassword(DatabaseRole asked) {
    return asked.roleName()
        + " has no password: set AMAL_DATABASE_"
        + asked.name().toUpperCase(Locale.ROOT)
        + "_PASSWORD and run ./amal migrate";
  }
}
