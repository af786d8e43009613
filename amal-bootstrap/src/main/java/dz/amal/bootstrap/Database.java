package dz.amal.bootstrap;

import dz.amal.bootstrap.config.AmalConfig;
import dz.amal.domain.kernel.TokenSource;
import dz.amal.domain.store.Stores;
import dz.amal.postgres.PostgresAddress;
import dz.amal.postgres.PostgresDatabase;
import dz.amal.postgres.embedded.EmbeddedPostgres;
import java.util.Optional;

/**
 * The database in use: the one that the configuration names, or the embedded one.
 *
 * @param isExclusive whether this process is the only one that may use it
 */
public record Database(
    Optional<EmbeddedPostgres> embedded, PostgresDatabase pool, boolean isExclusive)
    implements AutoCloseable {

  static final String NAME = "amal_chat";

  /** Opens it, and brings its schema up to date. */
  public static Database open(AmalConfig config, TokenSource passwords) {
    if (config.database().isPresent()) {
      return migrated(
          new Database(Optional.empty(), PostgresDatabase.open(config.database().get()), false));
    }
    EmbeddedPostgres embedded =
        EmbeddedPostgres.open(config.dataDirectory(), config.postgresPrograms(), passwords);
    try {
      embedded.createDatabase(NAME);
      PostgresAddress address =
          new PostgresAddress(embedded.jdbcUrl(NAME), EmbeddedPostgres.USER, embedded.password());
      return migrated(
          new Database(Optional.of(embedded), PostgresDatabase.open(address), embedded.isOwner()));
    } catch (RuntimeException e) {
      embedded.close();
      throw e;
    }
  }

  private static Database migrated(Database database) {
    try {
      database.pool.migrate();
      return database;
    } catch (RuntimeException e) {
      database.pool.close();
      throw e;
    }
  }

  /** Its stores. */
  public Stores stores() {
    return pool.stores();
  }

  @Override
  public void close() {
    pool.close();
    embedded.ifPresent(EmbeddedPostgres::close);
  }
}
