package dz.amal.postgres.schema;

import static dz.amal.postgres.schema.Session.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What analysts see in the views, on the small data set. */
final class ViewsTest {

  private static SmallDatabase database;

  @BeforeAll
  static void open() throws SQLException {
    database = SmallDatabase.create();
  }

  @AfterAll
  static void close() throws SQLException {
    database.close();
  }

  @Test
  void showConversationsThatAreNotPutAwayWithWhoseTheyAre() throws SQLException {
    assertThat(
            database
                .analyst()
                .rows(
                    """
                    SELECT id, user_id, email, name, title, mode, status, message_count,
                      last_message_at = (SELECT last_message_at FROM conversations c WHERE c.id = v.id)
                    FROM v_active_conversations v ORDER BY id
                    """))
        .containsExactly(
            "c1|a1|amina@example.dz|Amina|Mon frère|AUTO|active|5|t",
            "c2|a1|amina@example.dz|Amina|الوقاية|RAG|active|2|t",
            "c3|a2|karim@example.dz|Karim||SUPPORT|escalated|3|t",
            "c4|a3||||AUTO|active|2|t",
            "c5|a1|amina@example.dz|Amina|First questions|AUTO|active|2|t",
            "c6|a2|karim@example.dz|Karim|قديم|SUPPORT|escalated|1|t");
  }

  @Test
  void countTicketsAndHoursUntilTheyWereResolved() throws SQLException {
    assertThat(
            database
                .analyst()
                .rows(
                    """
                    SELECT category, priority, status, ticket_count, round(avg_resolution_hours)
                    FROM v_ticket_statistics ORDER BY category
                    """))
        .containsExactly(
            "crisis|urgent|in_progress|1|1",
            "general|low|resolved|1|24",
            "mental_health|high|open|1|1",
            "resources|medium|open|1|30");
  }

  @Test
  void countWhatEachUserHasDone() throws SQLException {
    assertThat(
            database
                .analyst()
                .rows(
                    """
                    SELECT user_id, conversation_count, message_count, ticket_count,
                      round(extract(epoch FROM NOW() - last_activity_at) / 3600)
                    FROM v_user_activity ORDER BY user_id
                    """))
        .as("hours since they did something")
        .containsExactly(
            "a1|4|10|2|2",
            "a2|2|4|2|1",
            "a3|1|2|0|2",
            "a4|0|0|0|1",
            "a5|0|0|0|960",
            "a6|0|0|0|7152",
            "a7|0|0|0|7128",
            "a8|0|0|0|48");
  }

  @Test
  void countDecisionsByDayReasonAndModels() throws SQLException {
    assertThat(
            database
                .analyst()
                .rows(
                    """
                    SELECT decision, reason_code, model_used, decision_count, crisis_count,
                      out_of_scope_count, avg_confidence
                    FROM v_decision_analytics ORDER BY decision, reason_code, model_used
                    """))
        .containsExactly(
            "rag|unrecorded|intent-2+extractive-1|1|0|0|0.5",
            "rag|unrecorded|intent-3|1|0|1|0.5",
            "rag|unrecorded|intent-3+extractive-1|2|0|0|0.5",
            "support|crisis_rule|rules|1|1|0|1",
            "support|unrecorded|rules|1|0|0|0.5");
  }

  @Test
  void beginADayAtMidnightInAlgiersWhereverTheReaderIs() throws SQLException {
    Session analyst = database.analyst();
    analyst.andTakeBack(
        () -> {
          analyst.run("SET LOCAL TIME ZONE 'Asia/Kathmandu'");
          assertThat(
                  analyst.value(
                      "SELECT COUNT(*) FROM v_decision_analytics v, messages m WHERE m.id = '"
                          + id("e1")
                          + "' AND v.date = date_trunc('day', m.created_at, 'Africa/Algiers')"
                          + " AND v.model_used = 'intent-3+extractive-1'"))
              .isEqualTo("1");
        });
  }
}
