package dz.amal.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.domain.language.Folding;
import dz.amal.domain.sla.Deadlines;
import dz.amal.domain.sla.Priority;
import dz.amal.domain.ticket.TicketCategory;
import dz.amal.testkit.fixture.Desk;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MigrationsTest {

  private static final String USER = "00000000-0000-7000-8000-000000000001";
  private static final String CONVERSATION = "00000000-0000-7000-8000-000000000002";

  private Connection connection;
  private DSLContext sql;

  @BeforeEach
  void open() throws SQLException {
    PostgresAddress address = TestCluster.freshDatabase();
    connection = DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
    sql = DSL.using(connection);
    sql.execute("INSERT INTO users (id, is_guest) VALUES (?::uuid, true)", USER);
    sql.execute(
        "INSERT INTO conversations (id, user_id) VALUES (?::uuid, ?::uuid)", CONVERSATION, USER);
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void bringAnEmptyDatabaseUpToDateAndThenChangeNothing() {
    Schema empty = new Schema(TestCluster.emptyDatabase());

    assertThat(empty.migrate()).isPositive();
    assertThat(empty.migrate()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void giveATicketWrittenBySqlTheDeadlinesOfTheDomain(Priority priority) {
    for (TicketCategory category : TicketCategory.values()) {
      var row =
          sql.fetchSingle(
              """
              INSERT INTO support_tickets (id, user_id, subject, category, priority)
              VALUES (gen_random_uuid(), ?::uuid, 'any', ?, ?)
              RETURNING created_at, sla_started_at, first_response_due_at, sla_due_at, sla_warn_at
              """,
              USER,
              category.code(),
              priority.code());
      Instant openedAt = row.get("created_at", Instant.class);
      Deadlines expected = Deadlines.opened(Desk.slaClock(), category.code(), priority, openedAt);

      assertThat(row.get("sla_started_at", Instant.class)).isEqualTo(expected.startedAt());
      assertThat(row.get("first_response_due_at", Instant.class))
          .isEqualTo(expected.firstResponseDueAt());
      assertThat(row.get("sla_due_at", Instant.class)).isEqualTo(expected.dueAt());
      assertThat(row.get("sla_warn_at", Instant.class)).isEqualTo(expected.warnAt());
    }
  }

  @Test
  void numberTicketsWrittenBySqlOneAfterTheOther() {
    List<String> numbers =
        sql.fetch(
                """
                INSERT INTO support_tickets (id, user_id, subject, created_at)
                SELECT gen_random_uuid(), ?::uuid, 'any', '2026-12-31T22:30:00Z'::timestamptz
                  + make_interval(mins => minutes) FROM (VALUES (0), (1), (60)) t (minutes)
                RETURNING ticket_number
                """,
                USER)
            .getValues("ticket_number", String.class);

    assertThat(numbers)
        .as("23:30, 23:31 and 00:30 in Algiers")
        .containsExactly("TKT-2026-000001", "TKT-2026-000002", "TKT-2027-000001");
  }

  @ParameterizedTest
  @CsvSource({"TKT-2026-000041, TKT-2026-000042", "TKT-2026-1234567, TKT-2026-1234568"})
  void giveNoNumberASecondTimeThatARowHasBroughtAlong(String brought, String next) {
    sql.execute(
        """
        INSERT INTO support_tickets (id, user_id, subject, ticket_number)
        VALUES (gen_random_uuid(), ?::uuid, 'any', ?), (gen_random_uuid(), ?::uuid, 'any', 'TKT-2026-000007')
        """,
        USER,
        brought,
        USER);

    assertThat(sql.fetchValue("SELECT ops.next_ticket_number('2026-06-01T12:00:00Z')"))
        .isEqualTo(next);
  }

  @Test
  void countOnlyMessagesThatCanBeSeen() {
    sql.execute(
        """
        INSERT INTO messages (id, conversation_id, role, content)
        SELECT gen_random_uuid(), ?::uuid, 'user', 'any' FROM generate_series(1, 3)
        """,
        CONVERSATION);
    sql.execute(
        "UPDATE messages SET deleted_at = now() WHERE id = (SELECT max(id::text)::uuid FROM messages)");
    sql.execute("DELETE FROM messages WHERE id = (SELECT min(id::text)::uuid FROM messages)");

    assertThat(sql.fetchValue("SELECT message_count FROM conversations")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Africa/Algiers", "UTC", "America/Argentina/Buenos_Aires", "Etc/GMT+1"})
  void acceptZonesOfTheIanaList(String zone) {
    assertThat(sql.fetchValue("SELECT ?::timezone_name::text", zone)).isEqualTo(zone);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mars/Olympus", "", "Africa/Algiers; DROP TABLE users"})
  void refuseOtherZones(String zone) {
    assertThatThrownBy(() -> sql.fetchValue("SELECT ?::timezone_name::text", zone))
        .isInstanceOf(RuntimeException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"المُخَدِّرات", "أعراض الانسحاب", "ÉTÉ à l'hôpital", "القهوة ـــ مؤذية"})
  void foldTextAsTheDomainDoes(String text) {
    String folded = (String) sql.fetchValue("SELECT ops.fold_text(?)", text);

    assertThat(Folding.fold(folded)).isEqualTo(Folding.fold(text));
    assertThat(folded).isEqualTo(sql.fetchValue("SELECT ops.fold_text(?)", folded));
    assertThat(folded).isEqualTo(folded.toLowerCase(Locale.ROOT));
  }
}
