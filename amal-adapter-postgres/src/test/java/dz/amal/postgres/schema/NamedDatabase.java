package dz.amal.postgres.schema;

import dz.amal.postgres.PostgresAddress;
import java.sql.SQLException;

/**
 * Databases that get a name of their own. Nobody may be connected to the one they are made from.
 */
final class NamedDatabase {

  private NamedDatabase() {}

  /** Gives a database another name. */
  static PostgresAddress renamed(PostgresAddress database, String name) throws SQLException {
    alter(database, "ALTER DATABASE " + nameOf(database) + " RENAME TO " + name);
    return named(database, name);
  }

  /** A copy of a database. */
  static PostgresAddress copied(PostgresAddress database, String name) throws SQLException {
    alter(database, "CREATE DATABASE " + name + " TEMPLATE " + nameOf(database));
    return named(database, name);
  }

  private static void alter(PostgresAddress database, String statement) throws SQLException {
    try (Session other = Session.open(named(database, "postgres"))) {
      other.run(statement);
    }
  }

  private static String nameOf(PostgresAddress database) {
    return database.jdbcUrl().replaceFirst("^.*/([a-z0-9_]+)(\\?.*)?$", "$1");
  }

  private static PostgresAddress named(PostgresAddress database, String name) {
    return new PostgresAddress(
        database.jdbcUrl().replace("/" + nameOf(database), "/" + name),
        database.user(),
        database.password());
  }
}
