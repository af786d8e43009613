package dz.amal.postgres.backup;

import dz.amal.postgres.PostgresAddress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A database that a drill fills, looks at and destroys. */
record DrillDatabase(PostgresAddress address) {

  /**
   * All that a restore must bring back besides rows. Conditions are left out: PostgreSQL writes
   * {@code IN} otherwise after it has read what it wrote.
   */
  private static final String DEFINITIONS =
      """
      SELECT 'index ' || split_part(indexdef, ' WHERE ', 1) FROM pg_indexes WHERE schemaname IN ('public', 'ops')
      UNION ALL
      SELECT 'trigger ' || split_part(pg_get_triggerdef(oid), ' WHEN ', 1) FROM pg_trigger WHERE NOT tgisinternal
      UNION ALL
      SELECT 'constraint ' || conrelid::regclass || ' ' || conname || convalidated
      FROM pg_constraint WHERE connamespace IN ('public'::regnamespace, 'ops'::regnamespace)
      UNION ALL
      SELECT 'view ' || schemaname || viewname FROM pg_views
      WHERE schemaname IN ('public', 'ops')
      UNION ALL
      SELECT 'materialized ' || matviewname || ispopulated FROM pg_matviews
      UNION ALL
      SELECT 'policy ' || policyname || cmd || roles::text FROM pg_policies
      UNION ALL
      SELECT 'privilege ' || table_name || privilege_type || grantee
      FROM information_schema.table_privileges WHERE grantee NOT IN ('PUBLIC', current_user)
        AND table_schema IN ('public', 'ops')
      UNION ALL
      SELECT 'routine ' || p.oid::regprocedure || p.prosrc || p.prosecdef FROM pg_proc p
      WHERE pronamespace IN ('public'::regnamespace, 'ops'::regnamespace)
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
      UNION ALL
      SELECT 'comment ' || objoid::regclass || COALESCE('.' || attname, '') || ': ' || description
      FROM pg_description LEFT JOIN pg_attribute
        ON attrelid = objoid AND attnum = objsubid AND objsubid > 0
      WHERE classoid = 'pg_class'::regclass AND objoid >= 16384
      UNION ALL
      SELECT 'sequence ' || sequencename || coalesce(last_value, 0) FROM pg_sequences
      UNION ALL
      SELECT 'extension ' || extname || extversion FROM pg_extension
      ORDER BY 1
      """;

  DrillDatabase fill() {
    execute(dataSet());
    return this;
  }

  private static String dataSet() {
    try (InputStream in =
        DrillDatabase.class.getResourceAsStream("/dz/amal/postgres/small-data-set.sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every table's rows, as the manifest names them. */
  List<TableState> tables() {
    try (Session session = Session.open(address)) {
      return session.tables(new NoProgress());
    }
  }

  List<String> definitions() {
    return strings(DEFINITIONS);
  }

  String name() {
    return address.jdbcUrl().replaceAll(".*/", "");
  }

  /** The same server, another database. */
  DrillDatabase other(String database) {
    return new DrillDatabase(
        new PostgresAddress(
            address.jdbcUrl().replaceFirst("[^/]*$", database),
            address.user(),
            address.password()));
  }

  /** The same database, by another role. */
  DrillDatabase as(String user, String password) {
    return new DrillDatabase(new PostgresAddress(address.jdbcUrl(), user, password));
  }

  /** Drops it, and makes an empty one of the same name. */
  void destroy() {
    DrillDatabase server = other("postgres");
    server.execute("DROP DATABASE " + name());
    server.execute("CREATE DATABASE " + name());
  }

  void execute(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  String value(String query) {
    return strings(query).get(0);
  }

  private List<String> strings(String query) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
  }
}
