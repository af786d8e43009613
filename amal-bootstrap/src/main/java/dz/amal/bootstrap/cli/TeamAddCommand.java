package dz.amal.bootstrap.cli;

import dz.amal.application.identity.AddTeamMember;
import dz.amal.bootstrap.Database;
import dz.amal.bootstrap.DatabaseAccess;
import dz.amal.bootstrap.Identity;
import dz.amal.bootstrap.StartFailed;
import dz.amal.bootstrap.World;
import dz.amal.bootstrap.config.AmalConfig;
import dz.amal.domain.identity.Role;
import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.domain.secret.Keys;
import dz.amal.postgres.PostgresDatabase;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "add",
    description = "Adds somebody to the team, and prints a token and a password for them.")
final class TeamAddCommand implements Callable<Integer> {

  @Option(names = "--name", paramLabel = "NAME", required = true, description = "Their name.")
  private @Nullable String name;

  @Option(
      names = "--email",
      paramLabel = "ADDRESS",
      required = true,
      description = "Their address.")
  private @Nullable String email;

  @Option(
      names = "--role",
      paramLabel = "agent|editor|reviewer|analyst|admin",
      required = true,
      description = "What they may do.")
  private @Nullable Role role;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    AmalConfig config = Environment.config();
    World world = World.real();
    try (DatabaseAccess access = DatabaseAccess.openExisting(config, world.tokens());
        PostgresDatabase database = PostgresDatabase.open(access.owner())) {
      Keys keys = Database.keys(config, database, world);
      AddTeamMember.Added added =
          Identity.useCases(config, database.stores(keys), keys, world)
              .addTeamMember()
              .handle(
                  Given.given(name), Given.given(email), Given.given(role), ReadingLanguage.FRENCH);
      print(added);
      return 0;
    } catch (InvalidValue e) {
      throw new StartFailed(e.field() + " " + e.rule(), e);
    } catch (IllegalStateException e) {
      throw new StartFailed("could not add them: is the address in use already?", e);
    }
  }

  private void print(AddTeamMember.Added added) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(added.token().value());
    out.println(
        "This token is shown once. It is for Authorization: Bearer, and works for "
            + added.lifetime().toDays()
            + " days.");
    out.println("Password to sign in with, also shown once: " + added.password().value());
    out.flush();
  }
}
