package dz.amal.postgres.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.postgres.PostgresAddress;
import dz.amal.postgres.Schema;
import dz.amal.postgres.TestCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever version a database has and whatever is in it, the migrations bring it up to date. */
final class MigrationsFromEveryVersionTest {

  private static final Pattern INSERT = Pattern.compile("(?m)^INSERT INTO ([a-z_.]+) [^;]*;$");

  /** Goes up version by version; at each a copy is filled and brought up to date. */
  private static final PostgresAddress CLIMBING = TestCluster.emptyDatabase();

  private static List<String> catalog = List.of();

  @BeforeAll
  static void readTheCatalogOfADatabaseThatBeganEmpty() throws SQLException {
    try (Session database = Session.open(TestCluster.freshDatabase())) {
      catalog = catalogOf(database);
    }
  }

  @ParameterizedTest(name = "V{0}")
  @MethodSource("earlierVersions")
  void keepEveryRowAndEndWithTheSameSchema(String version) throws SQLException {
    flyway(CLIMBING).target(version).load().migrate();
    PostgresAddress address = NamedDatabase.copied(CLIMBING, "from_" + version);
    try (Session database = Session.open(address)) {
      int tables = fill(database);
      Map<String, String> before = rowsByTable(database);
      assertThat(before.values().stream().filter(rows -> !rows.equals("0"))).hasSize(tables);

      new Schema(address).migrate();

      for (Map.Entry<String, String> table : before.entrySet()) {
        assertThat(database.value(table.getKey())).as(table.getKey()).isEqualTo(table.getValue());
      }
      assertThat(differences(database)).isEmpty();
    }
  }

  static Stream<String> earlierVersions() {
    List<String> versions =
        Arrays.stream(flyway(CLIMBING).load().info().all())
            .map(MigrationInfo::getVersion)
            .map(String::valueOf)
            .toList();
    return versions.subList(0, versions.size() - 1).stream();
  }

  @Test
  void changeNothingWhenRunAgain() throws SQLException {
    PostgresAddress address = TestCluster.freshDatabase();

    assertThat(new Schema(address).migrate()).isZero();

    try (Session database = Session.open(address)) {
      assertThat(catalog).hasSizeGreaterThan(500);
      assertThat(differences(database)).isEmpty();
    }
  }

  @Test
  void leaveNoHalfWhenOneFails(@TempDir Path more) throws SQLException, IOException {
    Files.writeString(
        more.resolve("V999__fails_in_the_middle.sql"),
        "CREATE TABLE public.half (a INT); INSERT INTO public.half VALUES (1); SELECT 1 / 0;");
    PostgresAddress address = TestCluster.freshDatabase();

    assertThatThrownBy(
            () ->
                flyway(address)
                    .locations("classpath:db/migration", "filesystem:" + more)
                    .load()
                    .migrate())
        .isInstanceOf(FlywayException.class)
        .hasMessageContaining("division by zero");

    assertThat(new Schema(address).migrate()).as("what is left to do without it").isZero();
    try (Session database = Session.open(address)) {
      assertThat(differences(database)).isEmpty();
      assertThat(
              database.rows("SELECT version FROM ops.flyway_schema_history WHERE version = '999'"))
          .isEmpty();
    }
  }

  private static FluentConfiguration flyway(PostgresAddress address) {
    return Flyway.configure()
        .dataSource(address.jdbcUrl(), address.user(), address.password())
        .locations("classpath:db/migration")
        .defaultSchema("ops")
        .createSchemas(true);
  }

  private static List<String> catalogOf(Session database) throws SQLException {
    return database.rows(SqlFiles.read("/dz/amal/postgres/catalog.sql"));
  }

  /** What is in this schema and not in the one that began empty, or the other way round. */
  private static List<String> differences(Session database) throws SQLException {
    // The numbers of a year are a sequence that its first ticket makes: data, and no schema.
    List<String> here =
        catalogOf(database).stream().filter(line -> !line.contains("|ticket_numbers_")).toList();
    return Stream.concat(
            here.stream().filter(line -> !catalog.contains(line)).map(line -> "more: " + line),
            catalog.stream().filter(line -> !here.contains(line)).map(line -> "less: " + line))
        .toList();
  }

  /**
   * Fills the tables that this version has, in one transaction, at whose end a reply must have its
   * decision; returns how many.
   */
  private static int fill(Session database) throws SQLException {
    database.connection().setAutoCommit(false);
    int tables = 0;
    Matcher inserts =
        INSERT.matcher(SqlFiles.read("/dz/amal/postgres/data-of-earlier-versions.sql"));
    while (inserts.find()) {
      if (database
          .value("SELECT to_regclass('" + inserts.group(1) + "') IS NOT NULL")
          .equals("t")) {
        database.run(inserts.group());
        tables++;
      }
    }
    database.connection().commit();
    database.connection().setAutoCommit(true);
    return tables;
  }

  /**
   * For each table but the lookups a query of all its columns of now, with the checksum it gives.
   */
  private static Map<String, String> rowsByTable(Session database) throws SQLException {
    Map<String, String> checksums = new LinkedHashMap<>();
    for (String query :
        database.rows(
            """
            SELECT format('SELECT COALESCE(md5(string_agg(r::TEXT, '','' ORDER BY r::TEXT)), ''0'')'
              || ' FROM (SELECT %s FROM %I.%I) r',
              string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position),
              table_schema, table_name)
            FROM information_schema.columns JOIN information_schema.tables
              USING (table_schema, table_name)
            WHERE table_schema IN ('public', 'ops') AND table_type = 'BASE TABLE'
              AND table_name <> 'flyway_schema_history' AND is_generated = 'NEVER'
              AND table_name NOT IN ('conversation_modes', 'conversation_statuses',
                'ticket_categories', 'ticket_priorities')
            GROUP BY table_schema, table_name
            """)) {
      checksums.put(query, database.value(query));
    }
    return checksums;
  }
}
