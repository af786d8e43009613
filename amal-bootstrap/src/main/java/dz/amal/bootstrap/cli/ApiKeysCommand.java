package dz.amal.bootstrap.cli;

import dz.amal.application.apikey.ApiKeyUseCases;
import dz.amal.bootstrap.Database;
import dz.amal.bootstrap.DatabaseAccess;
import dz.amal.bootstrap.Programs;
import dz.amal.bootstrap.World;
import dz.amal.bootstrap.config.AmalConfig;
import dz.amal.domain.store.Stores;
import dz.amal.postgres.PostgresDatabase;
import java.util.function.BiFunction;
import picocli.CommandLine.Command;

@Command(
    name = "api-keys",
    description = "Looks after the keys of programs that speak to Amal as to a model of OpenAI.",
    subcommands = {ApiKeysAddCommand.class, ApiKeysListCommand.class, ApiKeysRevokeCommand.class},
    synopsisSubcommandLabel = "COMMAND")
final class ApiKeysCommand {

  /** Does something with the keys as they are in the database. */
  static <T> T withKeys(BiFunction<ApiKeyUseCases, Stores, T> work) {
    AmalConfig config = Environment.config();
    World world = World.real();
    try (DatabaseAccess access = DatabaseAccess.openExisting(config, world.tokens());
        PostgresDatabase database = PostgresDatabase.open(access.owner())) {
      Stores stores = database.stores(Database.keys(config, database, world));
      return work.apply(Programs.keys(stores, world), stores);
    }
  }
}
