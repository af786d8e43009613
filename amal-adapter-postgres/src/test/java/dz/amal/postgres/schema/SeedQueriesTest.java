package dz.amal.postgres.schema;

import static dz.amal.postgres.schema.Session.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.postgres.TestCluster;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The queries that the documentation of the database shows, word for word but for their
 * placeholders, on the small data set. Analysts ask what only reads.
 */
final class SeedQueriesTest {

  private static SmallDatabase database;
  private static Session analyst;

  /** The documentation calls the database amal_chat, so here it has that name. */
  @BeforeAll
  static void open() throws SQLException {
    database = SmallDatabase.in(NamedDatabase.renamed(TestCluster.freshDatabase(), "amal_chat"));
    analyst = database.analyst();
  }

  @AfterAll
  static void close() throws SQLException {
    database.close();
  }

  @Test
  void activeUsers() throws SQLException {
    assertThat(analyst.rows(SqlFiles.seedQuery("active-users")))
        .extracting(row -> row.substring(0, row.lastIndexOf('|')))
        .containsExactly(
            "a4|samir@example.dz|Samir", "a1|amina@example.dz|Amina", "a2|karim@example.dz|Karim");
  }

  @Test
  void activeConversationsOfAUser() throws SQLException {
    String query = SqlFiles.seedQuery("active-conversations").replace("user-uuid-here", id("a1"));

    assertThat(analyst.rows(query))
        .extracting(row -> row.substring(0, row.lastIndexOf('|')))
        .containsExactly("c1|Mon frère|AUTO|5", "c2|الوقاية|RAG|2", "c5|First questions|AUTO|2");
  }

  @Test
  void messagesInArabic() throws SQLException {
    String query = SqlFiles.seedQuery("full-text-search");

    assertThat(ids(analyst.rows(query))).as("of people who agreed").containsExactly("e6", "e5");
    assertThat(ids(database.owner().rows(query))).containsExactly("e9", "e6", "e5");
  }

  @Test
  void decisionsByDay() throws SQLException {
    List<String> rows = analyst.rows(SqlFiles.seedQuery("decision-analytics"));

    assertThat(rows)
        .extracting(row -> row.substring(row.indexOf('|') + 1))
        .containsExactlyInAnyOrder("rag|1|0.5", "support|2|0.75", "rag|2|0.5")
        .last()
        .isEqualTo("rag|2|0.5");
    assertThat(rows.get(2))
        .as("a day begins at midnight")
        .startsWith(
            analyst.value(
                "SELECT date_trunc('day', created_at) FROM messages WHERE id = '"
                    + id("e1")
                    + "'"));
  }

  @Test
  void approvedDocuments() throws SQLException {
    assertThat(analyst.rows(SqlFiles.seedQuery("approved-documents")))
        .as("as the documentation asks: also what is past its review")
        .containsExactly(
            "d1|Aider un proche|2|fr-FR",
            "d2|الوقاية في الأسرة|1|ar-DZ",
            "d8|Family groups|1|en-US",
            "d6|Out of date|1|en-US");
  }

  @Test
  void chunksByMeaning() throws SQLException {
    String asked =
        database
            .owner()
            .value("SELECT embedding FROM document_chunks WHERE id = '" + id("b1") + "'");
    String query = SqlFiles.seedQuery("vector-search").replace("$1", "'" + asked + "'");

    assertThat(analyst.rows(query))
        .as("as the documentation asks: also what nobody has reviewed")
        .extracting(SeedQueriesTest::rounded)
        .containsExactly(
            "Écouter sans juger.|Aider un proche|1.00",
            "Un texte que personne n'a encore relu.|En attente|0.96",
            "Demander de l'aide à un médecin.|Aider un proche|0.80");
  }

  @Test
  void ticketsAtRisk() throws SQLException {
    List<String> rows = analyst.rows(SqlFiles.seedQuery("sla-breach-risk"));

    assertThat(rows).hasSize(2);
    assertThat(rows.get(0)).matches("TKT-\\d{4}-\\d{6}\\|Appointment\\|medium\\|.*\\|-6\\.\\d+");
    assertThat(rows.get(1)).matches("TKT-\\d{4}-\\d{6}\\|In danger\\|urgent\\|.*\\|0\\.9\\d+");
  }

  @Test
  void indexUsageCannotBeAskedAsWrittenAndAMendedQueryIsShipped() throws SQLException {
    assertThatThrownBy(() -> analyst.rows(SqlFiles.seedQuery("index-usage")))
        .isInstanceOf(SQLException.class)
        .hasFieldOrPropertyWithValue("SQLState", "42703")
        .hasMessageContaining("tablename");

    assertThat(analyst.rows(SqlFiles.shippedQuery("index-usage"))).isNotEmpty();
  }

  @Test
  void slowQueries() throws SQLException {
    analyst.rows("SELECT 'asked to be seen', COUNT(*) FROM pg_class");

    assertThat(analyst.rows(SqlFiles.seedQuery("slow-queries"))).hasSize(10);
    assertThat(analyst.rows(SqlFiles.seedQuery("slow-queries-in-full"))).hasSize(10);
  }

  @Test
  void archivingPutsAwayWhatIsOldUnlessAHumanWasBroughtIn() throws SQLException {
    Session application = database.application();
    application.andTakeBack(
        () -> {
          assertThat(application.value(SqlFiles.seedQuery("archive-old-conversations")))
              .isEqualTo("1");
          assertThat(
                  application.rows(
                      "SELECT id, archived_at = NOW() FROM conversations"
                          + " WHERE status = 'archived' ORDER BY id"))
              .containsExactly("c5|t", "c7|f");
        });
  }

  @Test
  void cleaningUpDeletesOldLinksOnly() throws SQLException {
    Session application = database.application();
    application.andTakeBack(
        () -> {
          assertThat(application.value(SqlFiles.seedQuery("cleanup-expired-magic-links")))
              .isEqualTo("1");
          assertThat(application.rows("SELECT left(token_hash, 2) FROM magic_links ORDER BY 1"))
              .containsExactly("b2", "b3");
        });
  }

  @Test
  void summaryOfAConversation() throws SQLException {
    String query =
        SqlFiles.seedQuery("conversation-summary").replace("conversation-uuid-here", id("c3"));

    assertThat(database.owner().value(query).replaceAll("\\|20[^|]+", "|TIME"))
        .isEqualTo("c3||SUPPORT|escalated|3|2|1|TIME|TIME|0|2|1|2");
    assertThat(analyst.value(query).replaceAll("\\|20[^|]+", "|TIME"))
        .as("without the messages of somebody who did not agree")
        .isEqualTo("c3||SUPPORT|escalated|3|0|0||TIME|0|2|1|2");
    assertThat(
            analyst.rows(
                SqlFiles.seedQuery("conversation-summary")
                    .replace("conversation-uuid-here", id("c8"))))
        .as("a deleted one")
        .isEmpty();
  }

  @Test
  void refreshingBringsTheDailyStatisticsUpToDate() throws SQLException {
    String total = "SELECT metric_type, SUM(count) FROM mv_daily_statistics GROUP BY 1 ORDER BY 1";
    assertThat(analyst.rows(total)).as("made before there was anything").isEmpty();

    database.application().rows(SqlFiles.seedQuery("refresh-daily-statistics"));

    assertThat(analyst.rows(total))
        .containsExactly(
            "conversations|7",
            "crises|1",
            "decisions_rag|4",
            "decisions_support|2",
            "documents|7",
            "feedback_helpful|1",
            "feedback_not_helpful|1",
            "messages|16",
            "tickets|4",
            "tickets_resolved|1",
            "users|8");
    assertThat(
            analyst.rows(
                "SELECT count FROM mv_daily_statistics WHERE metric_type = 'messages' AND date ="
                    + " date_trunc('day', NOW() - INTERVAL '120 days', 'Africa/Algiers')"))
        .containsExactly("2");
  }

  @Test
  void databaseSize() throws SQLException {
    assertThat(analyst.value(SqlFiles.seedQuery("database-size"))).matches("\\d+ (kB|MB)");
  }

  @Test
  void tableSizes() throws SQLException {
    List<String> rows = analyst.rows(SqlFiles.seedQuery("table-sizes"));

    assertThat(rows).hasSize(22).allMatch(row -> row.matches("public\\|[a-z_]+\\|\\d+ (bytes|kB)"));
    assertThat(rows.get(0)).startsWith("public|document_chunks|");
  }

  @Test
  void connections() throws SQLException {
    assertThat(Integer.parseInt(analyst.value(SqlFiles.seedQuery("connection-count"))))
        .isGreaterThanOrEqualTo(3);
  }

  @Test
  void cacheHitRatio() throws SQLException {
    try (Session reader = Session.open(database.address())) {
      reader.rows("SELECT * FROM messages");
    }
    assertThat(
            Eventually.isSo(
                () ->
                    !"0"
                        .equals(
                            analyst.value("SELECT SUM(heap_blks_hit) FROM pg_statio_user_tables"))))
        .as("the reader's pages are counted")
        .isTrue();

    assertThat(analyst.value(SqlFiles.seedQuery("cache-hit-ratio"))).matches("\\d+\\.\\d+");
  }

  @Test
  void cacheHitRatioOfADatabaseThatNobodyHasReadCannotBeAskedAsWritten() throws SQLException {
    try (Session unread = Session.open(TestCluster.freshDatabase())) {
      assertThatThrownBy(() -> unread.rows(SqlFiles.seedQuery("cache-hit-ratio")))
          .isInstanceOf(SQLException.class)
          .hasFieldOrPropertyWithValue("SQLState", "22012");

      assertThat(unread.rows(SqlFiles.shippedQuery("cache-hit-ratio"))).containsExactly("");
    }
  }

  @Test
  void slowQueriesAreLoggedAsTheDocumentationSays() throws SQLException {
    database.owner().run(SqlFiles.seedQuery("log-slow-queries"));

    try (Session next = Session.open(database.address())) {
      assertThat(next.value("SHOW log_min_duration_statement")).isEqualTo("1s");
    }
  }

  @Test
  void rightsOnAllTablesCannotBeGivenAsWritten() {
    assertThatThrownBy(() -> database.owner().run(SqlFiles.seedQuery("grant-on-all-tables")))
        .isInstanceOf(SQLException.class)
        .hasFieldOrPropertyWithValue("SQLState", "42601");
  }

  private static String rounded(String row) {
    int last = row.lastIndexOf('|') + 1;
    return row.substring(0, last)
        + String.format(Locale.ROOT, "%.2f", Double.parseDouble(row.substring(last)));
  }

  private static List<String> ids(List<String> rows) {
    return rows.stream().map(row -> row.substring(0, row.indexOf('|'))).toList();
  }
}
