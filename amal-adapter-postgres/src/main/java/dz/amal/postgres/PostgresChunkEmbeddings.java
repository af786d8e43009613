package dz.amal.postgres;

import dz.amal.domain.knowledge.ChunkEmbeddings;
import dz.amal.domain.knowledge.ChunkId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Embeddings of the next model in {@code ops.coming_embeddings}. Works as the owner of the schema,
 * on a connection of its own: nobody else may read chunks that nobody has reviewed. Not
 * thread-safe.
 */
public final class PostgresChunkEmbeddings implements ChunkEmbeddings, AutoCloseable {

  /** What has to be embedded: no search looks at earlier versions and withdrawn documents. */
  private static final String CURRENT =
      " FROM document_chunks c JOIN documents d ON d.id = c.document_id"
          + " WHERE c.document_version = d.version AND d.deleted_at IS NULL";

  /** What was cut by an earlier version of Amal may not stand below its document's title. */
  private static final String HEADING =
      "CASE WHEN starts_with(c.heading, d.title) THEN c.heading"
          + " ELSE concat_ws(' › ', d.title, NULLIF(c.heading, '')) END";

  private static final String NOT_BY =
      " AND NOT EXISTS (SELECT FROM ops.coming_embeddings e WHERE e.chunk_id = c.id AND e.model = ?)";

  private final Connection connection;

  /**
   * Connects.
   *
   * @param owner the role that owns the schema
   * @throws DatabaseRefused if the database does not answer
   */
  public PostgresChunkEmbeddings(PostgresAddress owner) {
    try {
      connection = DriverManager.getConnection(owner.jdbcUrl(), owner.user(), owner.password());
    } catch (SQLException e) {
      throw new DatabaseRefused(e);
    }
  }

  @Override
  public long chunks() {
    return ask(
        "SELECT count(*)" + CURRENT,
        statement -> {
          try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
          }
        });
  }

  @Override
  public List<ChunkToEmbed> missing(String model, int limit) {
    return ask(
        "SELECT c.id, "
            + HEADING
            + " || E'\\n' || c.content"
            + CURRENT
            + NOT_BY
            + " ORDER BY c.id LIMIT ?",
        statement -> {
          statement.setString(1, model);
          statement.setInt(2, limit);
          List<ChunkToEmbed> chunks = new ArrayList<>();
          try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
              chunks.add(
                  new ChunkToEmbed(new ChunkId(rows.getObject(1, UUID.class)), rows.getString(2)));
            }
          }
          return chunks;
        });
  }

  @Override
  public void add(String model, List<NewEmbedding> embeddings) {
    inTransaction(
        () -> {
          try (PreparedStatement forget =
              connection.prepareStatement("DELETE FROM ops.coming_embeddings WHERE model <> ?")) {
            forget.setString(1, model);
            forget.executeUpdate();
          }
          copy(model, embeddings);
          return true;
        });
  }

  private void copy(String model, List<NewEmbedding> embeddings) throws SQLException {
    try (BinaryCopy copy =
        new BinaryCopy(
            connection, "ops.coming_embeddings", "chunk_id, model, embedding, concepts")) {
      for (NewEmbedding made : embeddings) {
        copy.row(4);
        copy.write(made.id().value());
        copy.write(model);
        copy.write(made.embedding().values());
        copy.write(String.join(" ", made.concepts()));
      }
    } catch (IOException e) {
      if (e.getCause() instanceof SQLException refused) {
        throw refused;
      }
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean use(String model) {
    return inTransaction(
        () -> {
          try (Statement statement = connection.createStatement()) {
            // Whoever brings in a document waits; whoever searches does not.
            statement.execute("LOCK TABLE document_chunks IN SHARE ROW EXCLUSIVE MODE");
            if (!missing(model, 1).isEmpty()) {
              return false;
            }
            statement.execute(
                "UPDATE document_chunks c SET embedding = e.embedding, embedding_model = e.model,"
                    + " concepts = e.concepts FROM ops.coming_embeddings e WHERE e.chunk_id = c.id");
            statement.execute("DELETE FROM ops.coming_embeddings");
          }
          nameModel(model);
          return true;
        });
  }

  private void nameModel(String model) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "INSERT INTO ops.embedding_model (model, since) VALUES (?, NOW())"
                + " ON CONFLICT (only_row) DO UPDATE SET model = EXCLUDED.model, since = NOW()")) {
      statement.setString(1, model);
      statement.executeUpdate();
    }
  }

  private interface Question<T> {
    T ask(PreparedStatement statement) throws SQLException;
  }

  private <T> T ask(String sql, Question<T> question) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      return question.ask(statement);
    } catch (SQLException e) {
      throw Failures.translate(e);
    }
  }

  private interface Unit {
    boolean run() throws SQLException;
  }

  private boolean inTransaction(Unit unit) {
    try {
      connection.setAutoCommit(false);
      try {
        boolean result = unit.run();
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw Failures.translate(e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw Failures.translate(e);
    }
  }
}
