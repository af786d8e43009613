package dz.amal.postgres.schema;

import static dz.amal.postgres.schema.Session.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.postgres.PostgresAddress;
import dz.amal.postgres.Schema;
import dz.amal.postgres.TestCluster;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the application and analysts may do, and what not even a mistaken grant lets them do. */
final class RolesTest {

  private static final String FORBIDDEN = "42501";

  private static SmallDatabase database;

  @BeforeAll
  static void open() throws SQLException {
    database = SmallDatabase.create();
  }

  @AfterAll
  static void close() throws SQLException {
    database.close();
  }

  /** A new table or view makes this fail until somebody has decided who may do what with it. */
  @Test
  void haveTheRightsThatWereDecidedAndNoOthers() throws SQLException {
    List<String> decided =
        SqlFiles.read("/dz/amal/postgres/rights.txt")
            .lines()
            .filter(line -> !line.startsWith("#"))
            .toList();

    assertThat(database.owner().rows(SqlFiles.read("/dz/amal/postgres/rights.sql")))
        .containsExactlyElementsOf(decided);
  }

  @Test
  void includeOperatorsFunctionsOnlyForTheApplication() throws SQLException {
    assertThat(
            database
                .owner()
                .rows(
                    """
                    SELECT p.oid::regprocedure, has_function_privilege('amal_app', p.oid, 'EXECUTE')
                    FROM pg_proc p
                    WHERE pronamespace IN ('public'::regnamespace, 'ops'::regnamespace)
                      AND NOT has_function_privilege('amal_readonly', p.oid, 'EXECUTE')
                      AND NOT EXISTS (
                        SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
                    ORDER BY p.proname
                    """))
        .containsExactly(
            "archive_old_conversations(integer)|t",
            "ops.begin_ticket_year(text)|t",
            "cleanup_expired_magic_links()|t",
            "ops.count_words()|t",
            "ops.next_ticket_number(timestamp with time zone)|t",
            "refresh_daily_statistics()|t",
            "ops.skip_ticket_numbers(text,bigint)|t");
  }

  @ParameterizedTest
  @ValueSource(strings = {"audit_logs", "decision_logs", "ticket_events"})
  void keepThePastFromTheApplication(String table) {
    Session application = database.application();

    isForbidden(application, "UPDATE " + table + " SET created_at = NOW()");
    isForbidden(application, "DELETE FROM " + table);
    isForbidden(application, "TRUNCATE " + table);
  }

  @ParameterizedTest
  @ValueSource(strings = {"audit_logs", "decision_logs", "ticket_events"})
  void keepThePastFromTheApplicationAlsoWhenAGrantWasWidened(String table) throws SQLException {
    Session owner = database.owner();
    owner.andTakeBack(
        () -> {
          String count = "SELECT COUNT(*) FROM " + table;
          String before = owner.value(count);
          owner.run("GRANT ALL ON " + table + " TO amal_app");
          owner.run("SET LOCAL ROLE amal_app");
          assertThat(owner.value(count)).isEqualTo(before).isNotEqualTo("0");
          assertThat(owner.write("UPDATE " + table + " SET created_at = NOW()")).isZero();
          assertThat(owner.write("DELETE FROM " + table)).isZero();
          owner.run("RESET ROLE");
        });
  }

  /** What the application erases takes its past with it; that is the foreign keys' doing. */
  @Test
  void letTheApplicationEraseAPersonWithAllThatTellsOfThem() throws SQLException {
    Session application = database.application();
    application.andTakeBack(
        () -> {
          assertThat(application.write("DELETE FROM users WHERE id = '" + id("a2") + "'")).isOne();
          assertThat(
                  application.rows(
                      "SELECT decision FROM decision_logs WHERE conversation_id = '"
                          + id("c3")
                          + "'"))
              .isEmpty();
          assertThat(application.rows("SELECT event FROM ticket_events")).isEmpty();
        });
  }

  @Test
  void showTheApplicationPointsAndWordsOfUsableChunksOnly() throws SQLException {
    Session application = database.application();

    isForbidden(application, "SELECT embedding FROM document_chunks");
    isForbidden(application, "SELECT search_vector FROM document_chunks");
    isForbidden(application, "SELECT content FROM document_chunks");
    isForbidden(application, "SELECT heading FROM document_chunks");
    isForbidden(application, "SELECT id FROM document_chunks WHERE content LIKE '%juger%'");
    isForbidden(application, "DELETE FROM document_chunks RETURNING content");
    isForbidden(application, "SELECT * FROM document_chunks");
    isForbidden(application, "UPDATE document_chunks SET document_id = '" + id("d1") + "'");
    isForbidden(application, "UPDATE document_chunks SET document_version = 2");
    isForbidden(application, "UPDATE document_chunks SET heading = '' WHERE embedding IS NOT NULL");
    assertThat(
            application.rows(
                "SELECT id FROM ops.usable_chunks"
                    + " WHERE embedding IS NOT NULL AND search_vector IS NOT NULL ORDER BY id"))
        .containsExactly("b1", "b2", "b3", "b9");
  }

  @Test
  void hideAChunkAsSoonAsItsDocumentMayNotBeUsed() throws SQLException {
    Session application = database.application();
    for (String change :
        List.of(
            "review_status = 'pending'",
            "review_status = 'rejected'",
            "pii_stripped = FALSE",
            "deleted_at = NOW()",
            "review_due_on = (NOW() AT TIME ZONE 'Africa/Algiers')::DATE - 1")) {
      application.andTakeBack(
          () -> {
            application.run("UPDATE documents SET " + change + " WHERE id = '" + id("d8") + "'");
            assertThat(application.rows("SELECT id FROM ops.usable_chunks ORDER BY id"))
                .as(change)
                .containsExactly("b1", "b2", "b3");
          });
    }
    application.andTakeBack(
        () -> {
          application.run(
              "UPDATE documents SET review_due_on = (NOW() AT TIME ZONE 'Africa/Algiers')::DATE"
                  + " WHERE id = '"
                  + id("d8")
                  + "'");
          assertThat(application.rows("SELECT id FROM ops.usable_chunks ORDER BY id"))
              .as("the last day counts")
              .containsExactly("b1", "b2", "b3", "b9");
        });
  }

  @Test
  void keepFromTheApplicationWhatDocumentsOnceSaid() {
    Session application = database.application();

    isForbidden(application, "UPDATE ops.document_versions SET content = 'any'");
    isForbidden(application, "DELETE FROM ops.document_versions");
    isForbidden(
        application, "INSERT INTO ops.document_versions SELECT * FROM ops.document_versions");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE mine (a INT)",
        "CREATE TABLE ops.mine (a INT)",
        "CREATE SCHEMA mine",
        "CREATE FUNCTION mine() RETURNS INT LANGUAGE sql AS 'SELECT 1'",
        "ALTER TABLE users ADD COLUMN mine INT",
        "ALTER TABLE audit_logs DISABLE ROW LEVEL SECURITY",
        "ALTER TABLE audit_logs DISABLE TRIGGER USER",
        "CREATE INDEX ON users (name)",
        "DROP TABLE users",
        "DROP VIEW v_user_activity",
        "CREATE SEQUENCE ops.ticket_numbers_2999",
        "CREATE ROLE mine",
        "SET ROLE amal_owner",
        "REFRESH MATERIALIZED VIEW mv_daily_statistics"
      })
  void keepTheSchemaFromBoth(String statement) {
    isForbidden(database.application(), statement);
    isForbidden(database.analyst(), statement);
  }

  /**
   * PostgreSQL 14 lets everybody create in schema public, and so does a database that came from it.
   */
  @Test
  void keepTheSchemaFromBothAlsoWhereEverybodyCouldCreateBefore() throws SQLException {
    PostgresAddress old = TestCluster.emptyDatabase();
    try (Session owner = Session.open(old)) {
      owner.run("GRANT CREATE ON SCHEMA public TO PUBLIC");
    }
    new Schema(old).migrate();

    try (Session application = Session.open(TestCluster.asApplication(old))) {
      isForbidden(application, "CREATE TABLE mine (a INT)");
    }
  }

  @Test
  void letAnalystsWriteNowhere() throws SQLException {
    Session analyst = database.analyst();
    List<String> tables =
        database
            .owner()
            .rows(
                """
                SELECT c.oid::regclass, a.attname
                FROM pg_class c
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = 1
                WHERE c.relkind IN ('r', 'v', 'm')
                  AND c.relnamespace IN ('public'::regnamespace, 'ops'::regnamespace)
                """);
    assertThat(tables).hasSizeGreaterThan(22);
    for (String row : tables) {
      String[] names = row.split("\\|", -1);
      cannotBeDone(analyst, "INSERT INTO " + names[0] + " DEFAULT VALUES");
      cannotBeDone(analyst, "UPDATE %s SET %s = NULL".formatted(names[0], names[1]));
      cannotBeDone(analyst, "DELETE FROM " + names[0]);
      cannotBeDone(analyst, "TRUNCATE " + names[0]);
    }
    isForbidden(analyst, "SELECT archive_old_conversations(90)");
    isForbidden(analyst, "SELECT cleanup_expired_magic_links()");
    isForbidden(analyst, "SELECT refresh_daily_statistics()");
    isForbidden(analyst, "SELECT ops.next_ticket_number(NOW())");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT password_hash FROM users",
        "SELECT * FROM users",
        "SELECT COUNT(password_hash) FROM users",
        "SELECT token_hash FROM user_sessions",
        "SELECT token_hash FROM magic_links",
        "SELECT description FROM support_tickets",
        "SELECT resolution_notes FROM support_tickets",
        "SELECT refusal_reason FROM privacy_requests",
        "SELECT * FROM ops.pending_turns",
        "SELECT * FROM ops.idempotency_keys"
      })
  void keepSecretsFromAnalysts(String query) {
    isForbidden(database.analyst(), query);
  }

  @Test
  void showAnalystsTheWordsOfPeopleWhoAgreedOnly() throws SQLException {
    Session analyst = database.analyst();

    assertThat(
            analyst.rows(
                "SELECT DISTINCT user_id FROM messages m JOIN conversations c"
                    + " ON c.id = m.conversation_id"))
        .containsExactly("a1");
    assertThat(analyst.value("SELECT COUNT(*) FROM messages")).isEqualTo("10");
    assertThat(analyst.rows("SELECT user_id, comment FROM message_feedback"))
        .containsExactly("a1|Merci beaucoup");
    assertThat(analyst.rows("SELECT DISTINCT ticket_id FROM ticket_comments"))
        .containsExactly("f3");
  }

  @Test
  void hideWordsFromAnalystsAsSoonAsAPersonWithdrawsTheirConsent() throws SQLException {
    Session owner = database.owner();
    owner.andTakeBack(
        () -> {
          owner.run("UPDATE users SET consent_data_storage = FALSE WHERE id = '" + id("a1") + "'");
          owner.run("SET LOCAL ROLE amal_readonly");
          for (String table : List.of("messages", "message_feedback", "ticket_comments")) {
            assertThat(owner.value("SELECT COUNT(*) FROM " + table)).as(table).isEqualTo("0");
          }
          owner.run("RESET ROLE");
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE messages SET deleted_at = NOW()",
        "UPDATE conversations SET deleted_at = NOW()",
        "UPDATE users SET deleted_at = NOW()",
        "UPDATE ticket_comments SET deleted_at = NOW()",
        "UPDATE support_tickets SET deleted_at = NOW()"
      })
  void hideWordsFromAnalystsAsSoonAsTheyWereDeleted(String deletion) throws SQLException {
    Session owner = database.owner();
    String count =
        deletion.contains("ticket")
            ? "SELECT COUNT(*) FROM ticket_comments"
            : "SELECT COUNT(*) FROM messages";
    owner.andTakeBack(
        () -> {
          owner.run("SET LOCAL ROLE amal_readonly");
          assertThat(owner.value(count)).isNotEqualTo("0");
          owner.run("RESET ROLE; " + deletion + "; SET LOCAL ROLE amal_readonly");
          assertThat(owner.value(count)).isEqualTo("0");
          owner.run("RESET ROLE");
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"messages", "message_feedback", "ticket_comments", "decision_logs"})
  void letAnalystsWriteNowhereAlsoWhenAGrantWasWidened(String table) throws SQLException {
    Session owner = database.owner();
    owner.andTakeBack(
        () -> {
          owner.run("GRANT ALL ON " + table + " TO amal_readonly");
          owner.run("SET LOCAL ROLE amal_readonly");
          assertThat(owner.write("UPDATE " + table + " SET created_at = NOW()")).isZero();
          assertThat(owner.write("DELETE FROM " + table)).isZero();
          owner.run("RESET ROLE");
        });
  }

  private static void isForbidden(Session session, String statement) {
    assertThatThrownBy(() -> session.run(statement))
        .as(statement)
        .isInstanceOf(SQLException.class)
        .hasFieldOrPropertyWithValue("SQLState", FORBIDDEN);
  }

  /** Forbidden, or wrong for a view that nobody can write to; but never done. */
  private static void cannotBeDone(Session session, String statement) {
    assertThatThrownBy(() -> session.run(statement))
        .as(statement)
        .isInstanceOf(SQLException.class)
        .extracting(e -> ((SQLException) e).getSQLState())
        .isIn(FORBIDDEN, "55000", "42809");
  }
}
