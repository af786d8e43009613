package dz.amal.bootstrap;

import dz.amal.bootstrap.config.AmalConfig;
import dz.amal.domain.kernel.TokenSource;
import dz.amal.postgres.PostgresAddress;
import dz.amal.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.util.Optional;

/**
 * The database in use, for those who keep copies of the whole: as its owner, without a pool, and
 * with the schema left as it is.
 */
public record WholeDatabase(Optional<EmbeddedPostgres> embedded, PostgresAddress address)
    implements AutoCloseable {

  /**
   * Opens the one that is there.
   *
   * @throws StartFailed if there is none yet
   */
  public static WholeDatabase open(AmalConfig config, TokenSource passwords) {
    if (config.database().isEmpty() && !hasCluster(config)) {
      throw new StartFailed("there is no database in " + config.dataDirectory());
    }
    return openOrMake(config, passwords);
  }

  /** Opens the one that is there, or makes an empty one in the data directory. */
  public static WholeDatabase openOrMake(AmalConfig config, TokenSource passwords) {
    if (config.database().isPresent()) {
      return new WholeDatabase(Optional.empty(), config.database().get());
    }
    EmbeddedPostgres embedded =
        EmbeddedPostgres.open(config.dataDirectory(), config.postgresPrograms(), passwords);
    try {
      embedded.createDatabase(Database.NAME);
      return new WholeDatabase(Optional.of(embedded), addressIn(embedded));
    } catch (RuntimeException e) {
      embedded.close();
      throw e;
    }
  }

  /** Where the server is that another process has running; nothing is started. */
  public static PostgresAddress running(AmalConfig config) {
    return config
        .database()
        .orElseGet(
            () ->
                addressIn(
                    EmbeddedPostgres.running(config.dataDirectory(), config.postgresPrograms())));
  }

  private static boolean hasCluster(AmalConfig config) {
    return Files.isDirectory(config.dataDirectory().resolve("postgres"));
  }

  private static PostgresAddress addressIn(EmbeddedPostgres embedded) {
    return new PostgresAddress(
        embedded.jdbcUrl(Database.NAME), EmbeddedPostgres.USER, embedded.password());
  }

  @Override
  public void close() {
    embedded.ifPresent(EmbeddedPostgres::close);
  }
}
