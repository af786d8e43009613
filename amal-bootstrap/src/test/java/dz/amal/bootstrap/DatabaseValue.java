package dz.amal.bootstrap;

import dz.amal.postgres.PostgresAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** One value of a running server's database, as psql would show it. */
final class DatabaseValue {

  private DatabaseValue() {}

  /** The first column of the first row. */
  static String of(PostgresAddress address, String query) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }
}
