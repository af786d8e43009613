package dz.amal.postgres.schema;

import static dz.amal.postgres.schema.Session.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** The database refuses bad data, whoever brings it: for each constraint {@code bad-data.sql}. */
final class ConstraintsTest {

  /** A statement that a constraint or a unique index has to refuse. */
  private record BadData(String constraint, String by, String statement) {

    private static final Pattern FORM =
        Pattern.compile("(?m)^-- ([a-z0-9_]+)(?: \\(([a-z ]+)\\))?\\n([A-Z][^;]*;)$");

    static List<BadData> all() {
      List<BadData> found = new ArrayList<>();
      Matcher matcher = FORM.matcher(SqlFiles.read("/dz/amal/postgres/bad-data.sql"));
      while (matcher.find()) {
        String by = matcher.group(2) == null ? "application" : matcher.group(2);
        found.add(
            new BadData(
                matcher.group(1),
                by,
                matcher.group(3).replaceAll(":([0-9a-f]{2})\\b", "'" + id("$1") + "'")));
      }
      return found;
    }
  }

  /** What PostgreSQL says to the violation of each kind of constraint. */
  private static final Map<String, String> STATES =
      Map.of(
          "c", "23514", "f", "23503", "u", "23505", "p", "23505", "t", "23514", "index", "23505");

  private static SmallDatabase database;

  @BeforeAll
  static void open() throws SQLException {
    database = SmallDatabase.create();
  }

  @AfterAll
  static void close() throws SQLException {
    database.close();
  }

  /**
   * The only unique index of a materialized view is not among them: its rows are grouped by what it
   * holds, so no data can break it.
   */
  private static Map<String, String> statesByConstraint() throws SQLException {
    Map<String, String> states = new HashMap<>();
    for (String row :
        database
            .owner()
            .rows(
                """
                SELECT conname, contype::TEXT FROM pg_constraint
                WHERE connamespace IN ('public'::regnamespace, 'ops'::regnamespace)
                  AND conrelid IS DISTINCT FROM 'ops.flyway_schema_history'::regclass
                UNION ALL
                SELECT c.relname, 'index' FROM pg_index i
                JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid
                WHERE i.indisunique AND t.relkind = 'r'
                  AND t.relnamespace IN ('public'::regnamespace, 'ops'::regnamespace)
                  AND t.relname <> 'flyway_schema_history'
                  AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid)
                """)) {
      String[] columns = row.split("\\|", -1);
      assertThat(states.put(columns[0], STATES.get(columns[1])))
          .as("names tell constraints apart")
          .isNull();
    }
    return states;
  }

  @Test
  void haveAStatementThatBreaksThem() throws SQLException {
    assertThat(BadData.all().stream().map(BadData::constraint).distinct())
        .containsExactlyInAnyOrderElementsOf(statesByConstraint().keySet());
  }

  @TestFactory
  Stream<DynamicTest> refuseWhatBreaksThem() throws SQLException {
    Map<String, String> states = statesByConstraint();
    return BadData.all().stream()
        .map(bad -> dynamicTest(bad.constraint(), () -> isRefused(bad, states)));
  }

  private static void isRefused(BadData bad, Map<String, String> states) throws SQLException {
    Session session = bad.by().equals("application") ? database.application() : database.owner();
    session.andTakeBack(
        () -> {
          if (bad.by().equals("without triggers")) {
            session.run("ALTER TABLE conversations DISABLE TRIGGER USER");
          }
          session.run("SET CONSTRAINTS ALL IMMEDIATE"); // what else would wait for the end
          ServerErrorMessage refusal = refusal(session, bad.statement());
          assertThat(refusal.getConstraint()).as(refusal.toString()).isEqualTo(bad.constraint());
          assertThat(refusal.getSQLState()).isEqualTo(states.get(bad.constraint()));
        });
  }

  private static ServerErrorMessage refusal(Session session, String statement) {
    PSQLException refused = catchThrowableOfType(PSQLException.class, () -> session.run(statement));
    assertThat((Throwable) refused).as(statement).isNotNull();
    return Objects.requireNonNull(refused.getServerErrorMessage());
  }

  @TestFactory
  Stream<DynamicTest> refuseNothingWhereSomethingHasToBe() throws SQLException {
    return database
        .owner()
        .rows(
            """
            SELECT a.attrelid::regclass, a.attname
            FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
            WHERE c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped AND a.attnotnull
              AND a.attgenerated = '' AND a.attidentity = ''
              AND c.relnamespace IN ('public'::regnamespace, 'ops'::regnamespace)
              AND c.relname <> 'flyway_schema_history'
            """)
        .stream()
        .map(row -> row.split("\\|", -1))
        .map(row -> dynamicTest(row[0] + "." + row[1], () -> isNeeded(row[0], row[1])));
  }

  private static void isNeeded(String table, String column) {
    ServerErrorMessage refusal =
        refusal(
            database.owner(),
            "UPDATE %1$s SET %2$s = NULL WHERE ctid = (SELECT ctid FROM %1$s LIMIT 1)"
                .formatted(table, column));

    assertThat(refusal.getSQLState()).isEqualTo("23502");
    assertThat(refusal.getColumn()).isEqualTo(column);
  }

  @Test
  void refuseAMessageInAConversationThatWasDeleted() {
    ServerErrorMessage refusal =
        refusal(
            database.application(),
            "INSERT INTO messages (conversation_id, role, content) VALUES ('"
                + id("c8")
                + "', 'user', 'any')");

    assertThat(refusal.getSQLState()).isEqualTo("23503");
    assertThat(refusal.getMessage()).isEqualTo("the conversation was deleted");
  }
}
