package dz.amal.benchmarks.turn;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores a turn as a plain program does: a statement for each row, the question by itself, and what
 * came of it in one transaction, without which the schema takes no reply. The tables are Amal's,
 * with all of their indexes, triggers and constraints. Thread-safe.
 */
final class PlainRows {

  private static final String MESSAGE =
      "INSERT INTO messages (id, conversation_id, role, content, processing_time_ms)"
          + " VALUES (?, ?, ?, ?, ?)";
  private static final String DECISION =
      """
      INSERT INTO decision_logs (id, conversation_id, message_id, reply_message_id, decision, crisis,
        out_of_scope, reason, reason_code, confidence, model_used, policy_version, signals)
      VALUES (?, ?, ?, ?, 'rag', FALSE, FALSE, ?, ?, ?, ?, ?, ?::jsonb)
      """;
  private static final String CITATION =
      """
      INSERT INTO message_citations (message_id, position, document_id, chunk_id, title, chunk_index,
        similarity, quote)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transactions;
  private final Decided decided;

  /**
   * What is in each decision.
   *
   * @param signals of Amal's size
   */
  record Decided(
      String reason,
      String reasonCode,
      double confidence,
      String modelUsed,
      String policyVersion,
      String signals) {}

  /** A chunk that is cited. */
  record Cited(
      UUID document, UUID chunk, String title, int chunkIndex, double similarity, String quote) {}

  PlainRows(DataSource pool, Decided decided) {
    jdbc = new JdbcTemplate(pool);
    transactions = new TransactionTemplate(new DataSourceTransactionManager(pool));
    this.decided = decided;
  }

  /** The person's message; returns its id. */
  UUID question(UUID conversation, String text) {
    return message(conversation, "user", text, null);
  }

  /** The reply, what was decided, and what is cited. */
  void reply(UUID conversation, UUID question, String text, List<Cited> citations) {
    transactions.executeWithoutResult(status -> store(conversation, question, text, citations));
  }

  private void store(UUID conversation, UUID question, String text, List<Cited> citations) {
    UUID reply = message(conversation, "assistant", text, 1);
    jdbc.update(
        DECISION,
        UUID.randomUUID(),
        conversation,
        question,
        reply,
        decided.reason(),
        decided.reasonCode(),
        decided.confidence(),
        decided.modelUsed(),
        decided.policyVersion(),
        decided.signals());
    for (int i = 0; i < citations.size(); i++) {
      Cited cited = citations.get(i);
      jdbc.update(
          CITATION,
          reply,
          i,
          cited.document(),
          cited.chunk(),
          cited.title(),
          cited.chunkIndex(),
          cited.similarity(),
          cited.quote());
    }
  }

  private UUID message(
      UUID conversation, String role, String text, @Nullable Integer milliseconds) {
    UUID id = UUID.randomUUID();
    jdbc.update(MESSAGE, id, conversation, role, text, milliseconds);
    return id;
  }
}
