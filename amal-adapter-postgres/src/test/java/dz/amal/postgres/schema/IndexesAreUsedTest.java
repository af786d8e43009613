package dz.amal.postgres.schema;

import static dz.amal.postgres.schema.Session.id;
import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.postgres.PostgresAddress;
import dz.amal.postgres.PostgresDatabase;
import dz.amal.postgres.TestCluster;
import dz.amal.testkit.fixture.RotatedKeys;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every index earns its place: some query of the stores, of the documentation, of the shipped ones,
 * or some erasure uses it. Sequential scans are switched off, so that the size of the tables
 * decides nothing; which of two indexes is the better one, the planner still decides.
 */
final class IndexesAreUsedTest {

  /** Primary keys that no query asks for yet: they are there so that no id comes twice. */
  private static final List<String> PRIMARY_KEYS =
      List.of(
          "decision_logs_pkey",
          "document_reviews_pkey",
          "magic_links_pkey",
          "message_feedback_pkey",
          "notifications_pkey",
          "privacy_requests_pkey",
          "ticket_comments_pkey",
          "ticket_events_pkey",
          "user_sessions_pkey");

  /** Why nothing may be there twice, though nobody looks for it. */
  private static final Map<String, String> REFUSE_DUPLICATES =
      Map.of(
          "idx_users_email", "an address belongs to one account",
          "uq_magic_links_token_hash", "a link signs in one person",
          "uq_support_tickets_number", "people say the number to name one ticket",
          "uq_decision_logs_reply", "a reply rests on one decision");

  private static final List<String> SEED_QUERIES =
      List.of(
          "active-users",
          "active-conversations",
          "full-text-search",
          "decision-analytics",
          "approved-documents",
          "sla-breach-risk",
          "conversation-summary");

  private static PostgresAddress address;

  @BeforeAll
  static void fill() throws SQLException {
    address = TestCluster.freshDatabase();
    SmallDatabase.in(address).close();
    try (Session owner = Session.open(address)) {
      owner.run(SqlFiles.read("/dz/amal/postgres/many-rows.sql"));
      owner.run("VACUUM ANALYZE");
      owner.run("SELECT pg_stat_reset()");
      String name = owner.value("SELECT current_database()");
      owner.run("ALTER DATABASE " + name + " SET enable_seqscan = off");
    }
  }

  @AfterAll
  static void forget() throws SQLException {
    try (Session owner = Session.open(address)) {
      owner.run("ALTER DATABASE " + owner.value("SELECT current_database()") + " RESET ALL");
    }
  }

  @Test
  void byAQueryOrAnErasure() throws SQLException {
    askEveryStore();
    askByMeaning();
    try (Session owner = Session.open(address);
        Session analyst = Session.open(TestCluster.asAnalyst(address))) {
      askQueries(analyst);
      askQueries(owner);
    }
    try (Session application = Session.open(TestCluster.asApplication(address))) {
      callFunctions(application);
      erase(application);
    }

    try (Session owner = Session.open(address)) {
      Eventually.isSo(() -> expected(owner).containsAll(unused(owner)));

      assertThat(unused(owner))
          .as("indexes that no query uses: drop them, or say here why they are needed")
          .isSubsetOf(expected(owner));
    }
  }

  private static void askEveryStore() {
    try (PostgresDatabase database = PostgresDatabase.open(TestCluster.asApplication(address))) {
      WatchedStores watched = new WatchedStores(database.stores(new RotatedKeys()));
      new EveryStore(watched.stores()).call();
      assertThat(watched.uncalled()).as("methods that EveryStore has to call").isEmpty();
    }
  }

  /**
   * At some hundred chunks it is cheaper to sort them all by their distance than to walk the graph;
   * at a thousand times as many, where the index has to serve, it is not. So here without sorts.
   */
  private static void askByMeaning() {
    PostgresAddress application = TestCluster.asApplication(address);
    String separator = application.jdbcUrl().contains("?") ? "&" : "?";
    try (PostgresDatabase database =
        PostgresDatabase.open(
            new PostgresAddress(
                application.jdbcUrl() + separator + "options=-c%20enable_sort=off",
                application.user(),
                application.password()))) {
      EveryStore.searchByMeaning(database.stores());
    }
  }

  private static void askQueries(Session session) throws SQLException {
    for (String name : SEED_QUERIES) {
      session.rows(
          SqlFiles.seedQuery(name)
              .replace("user-uuid-here", id("a1"))
              .replace("conversation-uuid-here", id("c1")));
    }
    for (String name : ShippedQueriesTest.names()) {
      session.rows(SqlFiles.with(SqlFiles.shippedQuery(name), ShippedQueriesTest.VARIABLES));
    }
    for (String view :
        List.of(
            "v_active_conversations",
            "v_ticket_statistics",
            "v_user_activity",
            "v_decision_analytics")) {
      session.rows("SELECT * FROM " + view);
    }
  }

  private static void callFunctions(Session application) throws SQLException {
    for (String name :
        List.of(
            "archive-old-conversations",
            "cleanup-expired-magic-links",
            "refresh-daily-statistics")) {
      application.rows(SqlFiles.seedQuery(name));
    }
  }

  /** Each takes with it, or lets go of, the rows that point to it. */
  private static void erase(Session application) throws SQLException {
    application.andTakeBack(
        () -> {
          application.run("DELETE FROM message_citations WHERE document_id = '" + id("d1") + "'");
          application.run("DELETE FROM documents WHERE id = '" + id("d1") + "'");
          application.run("DELETE FROM support_tickets WHERE id = '" + id("f3") + "'");
          application.run("DELETE FROM conversations WHERE id = '" + id("c1") + "'");
          application.run("DELETE FROM users WHERE id = '" + id("a2") + "'");
        });
  }

  private static List<String> expected(Session owner) throws SQLException {
    List<String> unique = owner.rows("SELECT indexrelid::regclass FROM pg_index WHERE indisunique");
    return Stream.concat(PRIMARY_KEYS.stream(), REFUSE_DUPLICATES.keySet().stream())
        .filter(unique::contains)
        .toList();
  }

  private static List<String> unused(Session owner) throws SQLException {
    return owner.rows(
        "SELECT indexrelname FROM pg_stat_user_indexes"
            + " WHERE schemaname = 'public' AND idx_scan = 0 ORDER BY indexrelname");
  }
}
