package dz.amal.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/**
 * How the database is: the health queries that come with the schema, in {@code db/queries}, asked
 * and written down as tables.
 *
 * @param owner the role that owns the schema; others see less
 */
public record DatabaseStatus(PostgresAddress owner) {

  private static final List<String> QUERIES =
      List.of(
          "database-size",
          "table-sizes",
          "connections",
          "cache-hit-ratio",
          "index-usage",
          "slow-queries",
          "bloat",
          "replication-lag");

  /** A question and its answer, which is a table, or says why there is none. */
  public record Section(String question, String answer) {}

  /**
   * Asks everything.
   *
   * @throws DatabaseRefused if the database does not answer
   */
  public List<Section> ask() {
    try (Connection connection =
        DriverManager.getConnection(owner.jdbcUrl(), owner.user(), owner.password())) {
      DSLContext sql = DSL.using(connection);
      return QUERIES.stream()
          .map(name -> ask(sql, SqlResource.read("/db/queries/" + name + ".sql")))
          .toList();
    } catch (SQLException e) {
      throw new DatabaseRefused(e);
    }
  }

  private static Section ask(DSLContext sql, String query) {
    String question = query.lines().findFirst().orElse("").replaceFirst("^-- ", "");
    try {
      var rows = sql.fetch(query);
      return new Section(question, rows.isEmpty() ? "none" : rows.format());
    } catch (DataAccessException e) {
      return new Section(question, "cannot be told here, SQLSTATE " + e.sqlState());
    }
  }
}
