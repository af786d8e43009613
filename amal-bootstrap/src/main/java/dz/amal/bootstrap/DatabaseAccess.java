package dz.amal.bootstrap;

import dz.amal.bootstrap.config.AmalConfig;
import dz.amal.domain.kernel.TokenSource;
import dz.amal.postgres.DatabaseRole;
import dz.amal.postgres.PostgresAddress;
import dz.amal.postgres.embedded.EmbeddedPostgres;
import dz.amal.postgres.embedded.EmbeddedPostgresFailure;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the database is, the one that the configuration names or the embedded one, and as whom to
 * sign in to it.
 *
 * @param owner the role that owns the schema, or the only one we were given
 * @param passwords of the roles that may sign in; from the environment, and for the embedded
 *     database otherwise from files that only its owner can read
 */
public record DatabaseAccess(
    Optional<EmbeddedPostgres> embedded, PostgresAddress owner, Map<DatabaseRole, String> passwords)
    implements AutoCloseable {

  private static final String NAME = "amal_chat";

  /** Starts the embedded database unless it runs, or another one is named. */
  public static DatabaseAccess open(AmalConfig config, TokenSource newPasswords) {
    if (config.database().isPresent()) {
      return new DatabaseAccess(
          Optional.empty(), config.database().get(), new EnumMap<>(config.rolePasswords()));
    }
    EmbeddedPostgres embedded =
        EmbeddedPostgres.open(config.dataDirectory(), config.postgresPrograms(), newPasswords);
    try {
      embedded.createDatabase(NAME);
      return toEmbedded(embedded, config);
    } catch (RuntimeException e) {
      embedded.close();
      throw e;
    }
  }

  /**
   * Without starting anything.
   *
   * @throws EmbeddedPostgresFailure if it is the embedded one, and it is not running
   */
  public static DatabaseAccess toRunning(AmalConfig config) {
    return config.database().isPresent()
        ? open(config, () -> "")
        : toEmbedded(
            EmbeddedPostgres.running(config.dataDirectory(), config.postgresPrograms()), config);
  }

  /**
   * As {@link #open}, but makes no new cluster.
   *
   * @throws StartFailed if it is the embedded one, and there is none yet
   */
  public static DatabaseAccess openExisting(AmalConfig config, TokenSource newPasswords) {
    if (config.database().isEmpty()
        && !Files.isDirectory(config.dataDirectory().resolve("postgres"))) {
      throw new StartFailed("there is no database in " + config.dataDirectory());
    }
    return open(config, newPasswords);
  }

  private static DatabaseAccess toEmbedded(EmbeddedPostgres embedded, AmalConfig config) {
    Map<DatabaseRole, String> passwords = new EnumMap<>(DatabaseRole.class);
    for (DatabaseRole role : DatabaseRole.values()) {
      embedded.passwordOf(role.roleName()).ifPresent(password -> passwords.put(role, password));
    }
    passwords.putAll(config.rolePasswords());
    PostgresAddress owner =
        new PostgresAddress(embedded.jdbcUrl(NAME), EmbeddedPostgres.USER, embedded.password());
    return new DatabaseAccess(Optional.of(embedded), owner, passwords);
  }

  /** As whom to sign in for a role; empty if nobody has given it a password. */
  public Optional<PostgresAddress> of(DatabaseRole role) {
    return Optional.ofNullable(passwords.get(role))
        .map(password -> owner.as(role.roleName(), password));
  }

  /** Whether this process is the only one that may use the database. */
  boolean isExclusive() {
    return embedded.map(EmbeddedPostgres::isOwner).orElse(false);
  }

  /**
   * Whether this process may change what roles sign in with: not beside a server that looks after
   * the embedded database, and may have been told other passwords.
   */
  boolean maySetPasswords() {
    return embedded.isEmpty() || isExclusive();
  }

  @Override
  public String toString() {
    return "DatabaseAccess[" + owner + "]"; // and no password
  }

  @Override
  public void close() {
    embedded.ifPresent(EmbeddedPostgres::close);
  }
}
