package dz.amal.benchmarks.paging;

import dz.amal.benchmarks.database.ScratchCluster;
import dz.amal.benchmarks.database.Sql;
import dz.amal.benchmarks.report.Progress;
import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.identity.UserId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import me.tongfei.progressbar.ProgressBar;

/** A database with so many messages. What is in it is described in {@code fill.sql}. */
record Archive(String database, long messages) {

  private static final long MESSAGES_A_CONVERSATION = 20;
  private static final long BATCH = 50_000;

  /** Not the primary key, which the rows are checked against while they come. */
  private static final String SECONDARY_INDEXES =
      """
      SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid), am.amname = 'btree'
      FROM pg_index
      JOIN pg_class ON pg_class.oid = indexrelid
      JOIN pg_am am ON am.oid = relam
      WHERE indrelid = 'public.messages'::regclass AND NOT indisunique
      """;

  private static final String CONVERSATIONS =
      """
      INSERT INTO conversations (id, user_id, title, created_at, updated_at)
      SELECT bench.id(n), bench.user_id(bench.owner_of(n)), 'Conversation ' || n,
             bench.written_at(0), bench.written_at(0)
      FROM generate_series(0, ? - 1) n
      """;

  private static final String MESSAGES =
      """
      INSERT INTO messages (id, conversation_id, role, content, created_at, updated_at)
      SELECT bench.id(n), bench.id(bench.conversation_of(n, ?)),
             CASE WHEN n % 2 = 0 THEN 'user' ELSE 'system' END,
             'Message ' || n || repeat(' of which nobody needs to know what it says', 1 + (n % 5)::int),
             bench.written_at(n), bench.written_at(n)
      FROM generate_series(?::bigint, ?::bigint) n
      """;

  /** What the trigger would have kept, had it run. */
  private static final String COUNTS =
      """
      UPDATE conversations c
      SET message_count = counted.messages, last_message_at = counted.last, updated_at = counted.last
      FROM (SELECT conversation_id, count(*) AS messages, max(created_at) AS last
            FROM messages GROUP BY conversation_id) counted
      WHERE counted.conversation_id = c.id
      """;

  long conversations() {
    return messages / MESSAGES_A_CONVERSATION;
  }

  void fill(ScratchCluster cluster) throws SQLException {
    cluster.createMigrated(database);
    try (Connection connection = cluster.connect(database)) {
      // Neither triggers nor foreign keys: counts are set below, and references hold by
      // construction.
      Sql.execute(connection, "SET session_replication_role = replica");
      Sql.execute(connection, Sql.resource(Archive.class, "fill.sql"));
      List<String> indexes = dropIndexes(connection);
      people(connection);
      update(connection, CONVERSATIONS, conversations());
      messages(connection);
      finish(connection, indexes);
    }
  }

  /**
   * Those that pages are not read from are not made again: full text over millions of messages
   * takes longer than the whole benchmark.
   */
  private static List<String> dropIndexes(Connection connection) throws SQLException {
    List<String> names = new ArrayList<>();
    List<String> definitions = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(SECONDARY_INDEXES)) {
      while (rows.next()) {
        names.add(rows.getString(1));
        if (rows.getBoolean(3)) {
          definitions.add(rows.getString(2));
        }
      }
    }
    for (String name : names) {
      Sql.execute(connection, "DROP INDEX " + name);
    }
    return definitions;
  }

  private void people(Connection connection) throws SQLException {
    update(
        connection,
        "INSERT INTO users (id, is_guest)"
            + " SELECT bench.user_id(n), TRUE FROM generate_series(0, bench.owner_of(?) + 1) n",
        conversations());
  }

  private void messages(Connection connection) throws SQLException {
    try (ProgressBar bar = Progress.of(task("writing messages"), messages)) {
      for (long from = 1; from <= messages; from += BATCH) {
        long to = Math.min(messages, from + BATCH - 1);
        update(connection, MESSAGES, conversations(), from, to);
        bar.stepTo(to);
      }
    }
  }

  private void finish(Connection connection, List<String> indexes) throws SQLException {
    List<String> steps = new ArrayList<>(List.of("SET maintenance_work_mem = '256MB'"));
    steps.addAll(indexes);
    steps.add(COUNTS);
    steps.add("VACUUM ANALYZE");
    steps.add("CHECKPOINT");
    try (ProgressBar bar = Progress.of(task("indexes, counts"), steps.size())) {
      for (String step : steps) {
        Sql.execute(connection, step);
        bar.step();
      }
    }
  }

  private String task(String what) {
    return String.format(Locale.ROOT, "paging: %s (%,d)", what, messages);
  }

  private static void update(Connection connection, String sql, long... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setLong(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  /** The person with many conversations. */
  UserId busyPerson(Connection connection) throws SQLException {
    return new UserId(id(connection, "SELECT bench.user_id(0)"));
  }

  /** The very long conversation. */
  ConversationId longConversation(Connection connection) throws SQLException {
    return new ConversationId(id(connection, "SELECT bench.id(0)"));
  }

  private static UUID id(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getObject(1, UUID.class);
    }
  }
}
