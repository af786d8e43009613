package dz.amal.postgres.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.postgres.TestCluster;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The key statistics of the documentation of the database, read from the catalog. */
final class SeedStatisticsTest {

  private static final List<String> CORE =
      List.of(
          "audit_logs",
          "conversations",
          "decision_logs",
          "document_chunks",
          "document_reviews",
          "documents",
          "magic_links",
          "message_citations",
          "message_feedback",
          "messages",
          "notifications",
          "privacy_requests",
          "support_tickets",
          "ticket_comments",
          "ticket_events",
          "user_preferences",
          "user_sessions",
          "users");

  private static final List<String> LOOKUP =
      List.of(
          "conversation_modes", "conversation_statuses", "ticket_categories", "ticket_priorities");

  /**
   * Foreign keys to lookups need no index on their side: rows of a lookup are never deleted, and
   * nobody has the right to.
   */
  private static final List<String> FOREIGN_KEYS_WITHOUT_INDEX =
      List.of(
          "conversations_mode_fkey",
          "conversations_status_fkey",
          "decision_logs_category_fkey",
          "support_tickets_category_fkey",
          "support_tickets_priority_fkey",
          "user_preferences_default_mode_fkey");

  /** What belongs to an extension is not ours. */
  private static final String OURS =
      " NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = %s AND d.deptype = 'e')";

  private static Session database;

  @BeforeAll
  static void open() throws SQLException {
    database = Session.open(TestCluster.freshDatabase());
  }

  @AfterAll
  static void close() throws SQLException {
    database.close();
  }

  @Test
  void thereAre18CoreTablesAnd4Lookups() throws SQLException {
    assertThat(CORE).hasSize(18);
    assertThat(relations("r")).hasSize(22).containsAll(CORE).containsAll(LOOKUP);
  }

  @Test
  void thereAreFourViewsAndAMaterializedOne() throws SQLException {
    assertThat(relations("v"))
        .containsExactly(
            "v_active_conversations",
            "v_decision_analytics",
            "v_ticket_statistics",
            "v_user_activity");
    assertThat(relations("m")).containsExactly("mv_daily_statistics");
  }

  private static List<String> relations(String kind) throws SQLException {
    return database.rows(
        "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = '"
            + kind
            + "' AND"
            + OURS.formatted("pg_class.oid")
            + " ORDER BY relname");
  }

  @Test
  void thereAreAtLeast40IndexesBesidePrimaryKeys() throws SQLException {
    assertThat(
            database.rows(
                """
                SELECT indexrelid::regclass FROM pg_index i JOIN pg_class c ON c.oid = indexrelid
                WHERE c.relnamespace = 'public'::regnamespace AND NOT indisprimary AND indisvalid
                """))
        .hasSizeGreaterThanOrEqualTo(40)
        .contains(
            "idx_users_email",
            "idx_users_active",
            "idx_users_created_at",
            "idx_messages_conversation_id",
            "idx_messages_content_fts");
  }

  @Test
  void indexesAreOfEveryKindThatTheDocumentationNames() throws SQLException {
    assertThat(
            database.rows(
                """
                SELECT DISTINCT a.amname FROM pg_class c JOIN pg_am a ON a.oid = c.relam
                WHERE c.relkind = 'i' AND c.relnamespace = 'public'::regnamespace ORDER BY 1
                """))
        .containsExactly("brin", "btree", "gin", "hnsw");
  }

  @Test
  void triggersHaveTheNamesOfTheDocumentation() throws SQLException {
    assertThat(
            database.rows(
                """
                SELECT tgname FROM pg_trigger t JOIN pg_class c ON c.oid = tgrelid
                WHERE NOT tgisinternal AND tgenabled = 'O'
                  AND c.relnamespace = 'public'::regnamespace
                """))
        .hasSizeGreaterThanOrEqualTo(6)
        .contains(
            "update_users_updated_at",
            "update_conversations_updated_at",
            "update_documents_updated_at",
            "update_support_tickets_updated_at",
            "trigger_update_conversation_message_count",
            "trigger_generate_ticket_number",
            "trigger_calculate_sla_due_date");
  }

  @Test
  void functionsHaveTheNamesOfTheDocumentation() throws SQLException {
    assertThat(
            database.rows(
                "SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND"
                    + OURS.formatted("pg_proc.oid")
                    + " ORDER BY proname"))
        .containsExactly(
            "archive_old_conversations",
            "calculate_sla_due_date",
            "cleanup_expired_magic_links",
            "generate_ticket_number",
            "get_conversation_summary",
            "refresh_daily_statistics",
            "update_conversation_message_count",
            "update_updated_at_column");
  }

  @Test
  void domainsAndExtensionsAreThere() throws SQLException {
    assertThat(
            database.rows(
                """
                SELECT typname FROM pg_type
                WHERE typtype = 'd' AND typnamespace = 'public'::regnamespace ORDER BY typname
                """))
        .containsExactly("email_address", "locale_code", "timezone_name");
    assertThat(database.rows("SELECT extname FROM pg_extension"))
        .contains("vector", "pg_trgm", "btree_gin");
  }

  @Test
  void everythingHasAComment() throws SQLException {
    assertThat(
            database.rows(
                """
                SELECT c.oid::regclass FROM pg_class c
                WHERE c.relnamespace IN ('public'::regnamespace, 'ops'::regnamespace)
                  AND c.relkind IN ('r', 'v', 'm') AND c.relname <> 'flyway_schema_history'
                  AND obj_description(c.oid, 'pg_class') IS NULL AND\
                """
                    + OURS.formatted("c.oid")))
        .as("tables and views without")
        .isEmpty();
    assertThat(
            database.rows(
                """
                SELECT a.attrelid::regclass, a.attname
                FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
                WHERE c.relnamespace IN ('public'::regnamespace, 'ops'::regnamespace)
                  AND c.relkind = 'r' AND c.relname <> 'flyway_schema_history'
                  AND a.attnum > 0 AND NOT a.attisdropped
                  AND col_description(a.attrelid, a.attnum) IS NULL
                """))
        .as("columns without")
        .isEmpty();
    assertThat(
            database.rows(
                """
                SELECT p.oid::regprocedure FROM pg_proc p
                WHERE p.pronamespace IN ('public'::regnamespace, 'ops'::regnamespace)
                  AND obj_description(p.oid, 'pg_proc') IS NULL AND\
                """
                    + OURS.formatted("p.oid")))
        .as("functions without")
        .isEmpty();
    assertThat(
            database.rows(
                """
                SELECT typname FROM pg_type WHERE typtype = 'd'
                  AND typnamespace = 'public'::regnamespace AND obj_description(oid, 'pg_type') IS NULL
                """))
        .as("domains without")
        .isEmpty();
  }

  @Test
  void everyCoreTableKnowsWhenARowCameAndChanged() throws SQLException {
    assertThat(
            database.rows(
                """
                SELECT table_name FROM information_schema.columns
                WHERE table_schema = 'public' AND column_name IN ('created_at', 'updated_at')
                  AND data_type = 'timestamp with time zone' AND is_nullable = 'NO'
                  AND column_default = 'now()'
                GROUP BY table_name HAVING COUNT(*) = 2 ORDER BY table_name
                """))
        .containsExactlyElementsOf(CORE);
    assertThat(
            database.rows(
                """
                SELECT c.relname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
                WHERE t.tgname = 'update_' || c.relname || '_updated_at'
                  AND t.tgfoid = 'update_updated_at_column'::regproc ORDER BY c.relname
                """))
        .containsExactlyElementsOf(CORE);
  }

  @Test
  void everyLookupSpeaksThreeLanguages() throws SQLException {
    for (String lookup : LOOKUP) {
      assertThat(
              database.rows(
                  "SELECT code FROM "
                      + lookup
                      + " WHERE name_ar !~ '[ء-ي]' OR name_fr !~ '[a-z]' OR name_en !~ '[a-z]'"))
          .isEmpty();
    }
    assertThat(database.rows("SELECT code FROM conversation_modes ORDER BY sort_order"))
        .containsExactly("AUTO", "RAG", "SUPPORT");
    assertThat(database.rows("SELECT code FROM conversation_statuses ORDER BY sort_order"))
        .containsExactly("active", "escalated", "archived", "closed");
    assertThat(database.rows("SELECT code FROM ticket_categories ORDER BY sort_order"))
        .containsExactly(
            "crisis",
            "relapse",
            "addiction",
            "mental_health",
            "family_support",
            "resources",
            "prevention",
            "general");
    assertThat(database.rows("SELECT code, sla_hours FROM ticket_priorities ORDER BY sort_order"))
        .containsExactly("urgent|2", "high|8", "medium|24", "low|72");
  }

  /**
   * Deleting a row looks for the rows that point to it: without an index whose first columns are
   * those of the key, and which leaves out no row that a key can point from, it reads a whole
   * table.
   */
  @Test
  void everyForeignKeyHasAnIndexThatServesIt() throws SQLException {
    assertThat(
            database.rows(
                """
                SELECT conname FROM pg_constraint k
                WHERE contype = 'f' AND connamespace IN ('public'::regnamespace, 'ops'::regnamespace)
                  AND NOT EXISTS (
                    SELECT FROM pg_index i
                    WHERE i.indrelid = k.conrelid AND i.indisvalid
                      AND (i.indkey::SMALLINT[])[0:cardinality(k.conkey) - 1] @> k.conkey
                      AND (i.indpred IS NULL OR pg_get_expr(i.indpred, i.indrelid) = (
                        SELECT format('(%I IS NOT NULL)', a.attname) FROM pg_attribute a
                        WHERE a.attrelid = k.conrelid AND a.attnum = k.conkey[1])))
                ORDER BY conname
                """))
        .containsExactlyElementsOf(FOREIGN_KEYS_WITHOUT_INDEX);
  }
}
