package dz.amal.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.conversation.SearchWords;
import dz.amal.domain.kernel.PageRequest;
import dz.amal.domain.knowledge.Blend;
import dz.amal.domain.knowledge.KnowledgeQuery;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.testkit.fixture.Directions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The plans of what searches, with the settings of the pool, on tables of a size at which a wrong
 * plan is already many times slower. PostgreSQL does not count what lies outside the heap, as
 * vectors do, so a scan of all of them may look cheap to it.
 */
final class RetrievalPlansTest {

  private static PostgresDatabase database;

  @BeforeAll
  static void fill() throws SQLException {
    PostgresAddress address = TestCluster.freshDatabase();
    try (Connection connection =
        DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password())) {
      DSLContext sql = DSL.using(connection);
      fillChunks(sql);
      fillMessages(sql);
    }
    database = PostgresDatabase.open(TestCluster.asApplication(address));
  }

  /** 5,000 chunks of 500 documents; one of ten documents is not approved. */
  private static void fillChunks(DSLContext sql) {
    sql.execute(
        """
        DROP INDEX idx_document_chunks_embedding_hnsw;
        CREATE TEMPORARY TABLE points AS
        SELECT n AS number, array_agg(random() - 0.5)::real[]::vector(1536) AS point
        FROM generate_series(0, 199) n, generate_series(1, 1536) GROUP BY n;
        INSERT INTO documents (title, content, language, pii_stripped, review_status)
        SELECT 'document ' || d, 'content of document ' || d, 'en-US', TRUE,
               CASE WHEN d % 10 = 0 THEN 'pending' ELSE 'approved' END
        FROM generate_series(1, 500) d;
        INSERT INTO document_chunks (document_id, chunk_index, content, embedding, embedding_model)
        SELECT d.id, part, d.title || ', part ' || part || repeat(' of something', 40),
               of_document.point + of_part.point, 'any-model'
        FROM (SELECT row_number() OVER (ORDER BY id) AS number, * FROM documents) d
        JOIN points of_document ON of_document.number = d.number % 100
        CROSS JOIN generate_series(0, 9) part
        JOIN points of_part ON of_part.number = 100 + part * 10 + d.number % 10;
        CREATE INDEX idx_document_chunks_embedding_hnsw ON document_chunks
          USING hnsw ((embedding::halfvec(1536)) halfvec_cosine_ops);
        ANALYZE;
        """);
  }

  /** 20,000 messages of 200 people, of whom one in ten was handed to humans. */
  private static void fillMessages(DSLContext sql) {
    sql.execute(
        """
        INSERT INTO users (is_guest) SELECT TRUE FROM generate_series(1, 200);
        INSERT INTO conversations (user_id) SELECT id FROM users;
        INSERT INTO support_tickets (user_id, conversation_id, subject)
        SELECT user_id, id, 'any' FROM conversations ORDER BY id LIMIT 20;
        INSERT INTO messages (conversation_id, role, content, created_at)
        SELECT id, 'user', 'message number ' || i || ' about word' || (i * 7919 % 5000),
               '2026-01-01'::timestamptz + make_interval(mins => i)
        FROM conversations, generate_series(1, 100) i;
        ANALYZE;
        """);
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void searchKnowledgeByBothIndexesAndByNoScanOfAllChunks() {
    String plan =
        database.sql().explain(new PostgresKnowledgeIndex(database.sql()).toSql(query())).plan();

    assertThat(plan)
        .contains("idx_document_chunks_embedding_hnsw")
        .contains("idx_document_chunks_search")
        .doesNotContain("Seq Scan on document_chunks");
  }

  @Test
  void searchByMeaningAloneByTheIndexOfMeaning() {
    KnowledgeQuery query = query().with(Blend.meaningAlone());

    String plan =
        database.sql().explain(new PostgresKnowledgeIndex(database.sql()).toSql(query)).plan();

    assertThat(plan)
        .contains("idx_document_chunks_embedding_hnsw")
        .doesNotContain("idx_document_chunks_search", "Seq Scan on document_chunks");
  }

  @Test
  void goOnBehindTheIndexUntilThereAreEnough() {
    assertThat(database.sql().fetchValue("SHOW hnsw.iterative_scan")).isEqualTo("strict_order");
    assertThat(database.sql().fetchValue("SHOW ivfflat.iterative_scan")).isEqualTo("relaxed_order");
  }

  @Test
  void searchMessagesByTheirIndexes() {
    List<String> plans =
        new PostgresMessageSearch(database.sql())
            .forTheTeam(new SearchWords("word2919"), PageRequest.first(20)).stream()
                .map(query -> database.sql().explain(query).plan())
                .toList();

    assertThat(plans.get(0)).contains("idx_messages_search").doesNotContain("Seq Scan on messages");
    assertThat(plans.get(1))
        .contains("idx_messages_trigrams")
        .doesNotContain("Seq Scan on messages");
  }

  private static KnowledgeQuery query() {
    return new KnowledgeQuery(
        "part 3 of document 70", Directions.along(7), "any-model", ReadingLanguage.ENGLISH, 8);
  }
}
