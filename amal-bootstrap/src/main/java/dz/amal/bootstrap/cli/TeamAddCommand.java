package dz.amal.bootstrap.cli;

import dz.amal.application.identity.AddTeamMember;
import dz.amal.bootstrap.DatabaseAccess;
import dz.amal.bootstrap.StartFailed;
import dz.amal.bootstrap.World;
import dz.amal.domain.identity.Role;
import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.domain.store.Stores;
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
    description = "Adds somebody to the team, and prints the token that they sign in with.")
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
    World world = World.real();
    try (DatabaseAccess access = DatabaseAccess.openExisting(Environment.config(), world.tokens());
        PostgresDatabase database = PostgresDatabase.open(access.owner())) {
      Stores stores = database.stores();
      AddTeamMember.Added added =
          new AddTeamMember(
                  stores.transactions(),
                  stores.users(),
                  stores.sessions(),
                  world.ids(),
                  world.tokens(),
                  world.clock())
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
    out.flush();
  }
}
