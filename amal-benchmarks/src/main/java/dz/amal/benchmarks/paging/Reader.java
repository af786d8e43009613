package dz.amal.benchmarks.paging;

import dz.amal.benchmarks.database.ScratchCluster;
import dz.amal.benchmarks.report.Progress;
import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.PageRequest;
import dz.amal.domain.store.Stores;
import dz.amal.postgres.PostgresDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import me.tongfei.progressbar.ProgressBar;

/**
 * Reads the last pages of one archive: of the longest list of conversations and of the longest
 * conversation, by Amal's stores and by OFFSET.
 */
final class Reader implements AutoCloseable {

  private static final String CONVERSATIONS =
      """
      SELECT * FROM conversations WHERE user_id = ? AND deleted_at IS NULL
      ORDER BY updated_at DESC, id DESC LIMIT ? OFFSET ?
      """;

  private static final String MESSAGES =
      """
      SELECT * FROM messages WHERE conversation_id = ? AND deleted_at IS NULL
      ORDER BY created_at, id LIMIT ? OFFSET ?
      """;

  private final PostgresDatabase database;
  private final Connection connection;
  private final Stores stores;
  private final UserId person;
  private final ConversationId conversation;
  private final KeySetWalk conversations;
  private final KeySetWalk messages;

  Reader(ScratchCluster cluster, Archive archive) throws SQLException {
    database = PostgresDatabase.open(cluster.address(archive.database()));
    stores = database.stores();
    connection = cluster.connect(archive.database());
    person = archive.busyPerson(connection);
    conversation = archive.longConversation(connection);
    String task = String.format(Locale.ROOT, "paging: walking (%,d)", archive.messages());
    try (ProgressBar bar = Progress.of(task, -1)) {
      conversations = KeySetWalk.through(page -> stores.conversations().of(person, page), bar);
      messages = KeySetWalk.through(page -> stores.messages().of(conversation, page), bar);
    }
  }

  long conversations() {
    return conversations.items();
  }

  long messages() {
    return messages.items();
  }

  /** As a request does it. */
  LastPage conversationsByKeySet() {
    return () -> stores.conversations().of(person, conversations.last()).items().size();
  }

  /** As a request does it. */
  LastPage messagesByKeySet() {
    return () -> stores.messages().of(conversation, messages.last()).items().size();
  }

  LastPage conversationsByOffset() {
    return () -> byOffset(CONVERSATIONS, person.value(), conversations);
  }

  LastPage messagesByOffset() {
    return () -> byOffset(MESSAGES, conversation.value(), messages);
  }

  private int byOffset(String sql, UUID of, KeySetWalk walk) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, of);
      statement.setInt(2, PageRequest.DEFAULT_LIMIT + 1);
      statement.setLong(3, walk.items() - walk.lastPageSize());
      try (ResultSet rows = statement.executeQuery()) {
        int items = 0;
        while (rows.next()) {
          items++;
        }
        return items;
      }
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
    database.close();
  }
}
