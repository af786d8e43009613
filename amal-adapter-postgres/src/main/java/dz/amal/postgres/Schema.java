package dz.amal.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.PGConnection;

/**
 * The schema of a database, and who may sign in to it. Uses connections of its own, without the
 * pool's time limits: building an index may take long. Thread-safe.
 *
 * @param owner the role that owns the schema; it may create extensions and roles
 */
public record Schema(PostgresAddress owner) {

  private static final String CANNOT_SIGN_IN = "28";

  /** Of the lock that keeps two processes from changing roles at once; any number would do. */
  private static final long ROLES_LOCK = 0x616d616cL;

  /**
   * Brings the schema up to date.
   *
   * @return how many migrations were run
   * @throws MigrationFailed if one fails; it leaves nothing behind
   */
  public int migrate() {
    try {
      return flyway().migrate().migrationsExecuted;
    } catch (FlywayException e) {
      throw new MigrationFailed(e);
    }
  }

  /** How many migrations this version knows that the database has not seen. */
  public int pendingMigrations() {
    try {
      return flyway().info().pending().length;
    } catch (FlywayException e) {
      throw new MigrationFailed(e);
    }
  }

  private Flyway flyway() {
    return Flyway.configure(getClass().getClassLoader())
        .dataSource(owner.jdbcUrl(), owner.user(), owner.password())
        .locations("classpath:db/migration")
        .defaultSchema("ops")
        .createSchemas(true)
        .failOnMissingLocations(true)
        .load();
  }

  /**
   * Lets a role sign in with a password, unless it can already. The password leaves this process
   * only as the verifier that PostgreSQL stores.
   *
   * @return where and as whom to sign in
   * @throws DatabaseRefused if the owner may not change the role, or the database does not answer
   */
  public PostgresAddress letIn(DatabaseRole role, String password) {
    PostgresAddress address = owner.as(role.roleName(), password);
    try {
      if (!letsIn(address)) {
        setPassword(role, password);
      }
      return address;
    } catch (SQLException e) {
      throw new DatabaseRefused(e);
    }
  }

  /** Whether somebody can sign in. */
  public boolean letsInWith(PostgresAddress address) {
    try {
      return letsIn(address);
    } catch (SQLException e) {
      throw new DatabaseRefused(e);
    }
  }

  /**
   * Whether the owner may take a role on; sees to it where it can. A restored database comes
   * without that right, since roles are no part of a dump.
   */
  public boolean mayTakeOn(DatabaseRole role) {
    try (Connection connection = connect(owner);
        Statement statement = connection.createStatement()) {
      if (succeeds(statement, "SET ROLE " + role.roleName())) {
        return true;
      }
      succeeds(statement, "GRANT " + role.roleName() + " TO CURRENT_USER");
      return succeeds(statement, "SET ROLE " + role.roleName());
    } catch (SQLException e) {
      throw new DatabaseRefused(e);
    }
  }

  private static boolean succeeds(Statement statement, String sql) {
    try {
      statement.execute(sql);
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  private static boolean letsIn(PostgresAddress address) throws SQLException {
    try (Connection connection = connect(address)) {
      return connection.isValid(5);
    } catch (SQLException e) {
      if (String.valueOf(e.getSQLState()).startsWith(CANNOT_SIGN_IN)) {
        return false;
      }
      throw e;
    }
  }

  private void setPassword(DatabaseRole role, String password) throws SQLException {
    try (Connection connection = connect(owner);
        PreparedStatement lock = connection.prepareStatement("SELECT pg_advisory_lock(?)");
        Statement statement = connection.createStatement()) {
      lock.setLong(1, ROLES_LOCK); // until the connection is closed
      lock.execute();
      connection
          .unwrap(PGConnection.class)
          .alterUserPassword(role.roleName(), password.toCharArray(), "scram-sha-256");
      statement.execute("ALTER ROLE " + role.roleName() + " LOGIN");
    }
  }

  private static Connection connect(PostgresAddress address) throws SQLException {
    return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
  }
}
