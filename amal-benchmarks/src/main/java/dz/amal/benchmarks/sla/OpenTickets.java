package dz.amal.benchmarks.sla;

import dz.amal.benchmarks.database.ScratchCluster;
import dz.amal.benchmarks.database.Sql;
import dz.amal.domain.sla.Priority;
import dz.amal.domain.ticket.TicketId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The tickets of the benchmark, each by its number from 0. */
final class OpenTickets {

  /** Where they are. */
  static final String DATABASE = "sla";

  private static final long FIRST_HIGH = 0x0000000000007001L;
  private static final long FIRST_LOW = 0x8000000000000000L;

  private static final String OPENINGS =
      """
      CREATE TEMPORARY TABLE openings (opening BIGINT, priority TEXT, opened_at TIMESTAMPTZ,
        first_response_due_at TIMESTAMPTZ, due_at TIMESTAMPTZ, warn_at TIMESTAMPTZ)
      """;

  private static final String END_STATE =
      """
      SELECT t.id, t.priority, t.created_at, t.sla_due_at, t.version, t.resolution_notes,
             COALESCE(e.noted, 0) AS noted, COALESCE(e.moved, 0) AS moved
      FROM support_tickets t
      LEFT JOIN (
        SELECT ticket_id, count(*) FILTER (WHERE event = 'resolution_noted') AS noted,
               count(*) FILTER (WHERE event = 'deadline_changed') AS moved
        FROM ticket_events GROUP BY ticket_id) e ON e.ticket_id = t.id
      """;

  private final ScratchCluster cluster;
  private final MovedHoliday holiday;

  OpenTickets(ScratchCluster cluster, MovedHoliday holiday) {
    this.cluster = cluster;
    this.holiday = holiday;
  }

  static TicketId id(int number) {
    return new TicketId(new UUID(FIRST_HIGH, FIRST_LOW | number));
  }

  private static int number(UUID id) {
    return (int) (id.getLeastSignificantBits() ^ FIRST_LOW);
  }

  void fill(int tickets) throws SQLException {
    cluster.createMigrated(DATABASE);
    try (Connection connection = cluster.connect(DATABASE)) {
      Sql.execute(connection, OPENINGS);
      addOpenings(connection, holiday.openings());
      String fill = Sql.resource(OpenTickets.class, "fill.sql");
      Sql.execute(connection, fill.replace("{tickets}", String.valueOf(tickets)));
      Sql.execute(connection, "VACUUM ANALYZE support_tickets");
    }
  }

  private static void addOpenings(Connection connection, List<MovedHoliday.Opened> openings)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO openings VALUES (?, ?, ?, ?, ?, ?)")) {
      for (int i = 0; i < openings.size(); i++) {
        MovedHoliday.Opened opening = openings.get(i);
        insert.setInt(1, i);
        insert.setString(2, opening.priority().code());
        insert.setObject(3, atUtc(opening.deadlines().startedAt()));
        insert.setObject(4, atUtc(opening.deadlines().firstResponseDueAt()));
        insert.setObject(5, atUtc(opening.deadlines().dueAt()));
        insert.setObject(6, atUtc(opening.deadlines().warnAt()));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static OffsetDateTime atUtc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  /**
   * What became of the tickets.
   *
   * @param moved deadlines, as the trace has it
   * @param wrong tickets whose deadline is not that of the calendar as it is now
   * @param lost tickets that are not as clients have left them, or whose trace or version does not
   *     have each change of theirs, once
   */
  record EndState(long moved, long wrong, long lost) {}

  /** Looks at all tickets; what clients have changed, by the number of the ticket. */
  EndState endState(Map<Integer, Changes> changes) throws SQLException {
    long moved = 0;
    long wrong = 0;
    long lost = 0;
    try (Connection connection = cluster.connect(DATABASE);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(END_STATE)) {
      while (rows.next()) {
        moved += rows.getLong("moved");
        wrong += isDueAsItShould(rows) ? 0 : 1;
        int number = number(rows.getObject("id", UUID.class));
        lost += isAsLeft(rows, changes.getOrDefault(number, Changes.NONE)) ? 0 : 1;
      }
    }
    return new EndState(moved, wrong, lost);
  }

  private boolean isDueAsItShould(ResultSet row) throws SQLException {
    Priority priority = Priority.valueOf(row.getString("priority").toUpperCase(Locale.ROOT));
    Instant due = holiday.dueAfter(priority, instant(row, "created_at"));
    return instant(row, "sla_due_at").equals(due);
  }

  private static boolean isAsLeft(ResultSet row, Changes changes) throws SQLException {
    String notes = row.getString("resolution_notes");
    return changes.isLast(notes)
        && row.getInt("noted") == changes.count()
        && row.getInt("version") == 1 + changes.count() + row.getInt("moved");
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
