package dz.amal.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The index of the search by meaning, which an operator may build anew: after much was imported, or
 * by another method. Searches go on meanwhile with the index there is.
 *
 * @param owner the role that owns the schema
 */
public record VectorIndex(PostgresAddress owner) {

  /** How neighbours are found. */
  public enum Method {
    /** A graph of neighbours: the better search; takes longer to build. */
    HNSW,
    /** Lists around centres, which are chosen from the rows that are there when it is built. */
    IVFFLAT;

    private String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What the index of a method is called. */
  static String nameOf(Method method) {
    return NAME + method.code();
  }

  /** Hears how far a build is. */
  @FunctionalInterface
  public interface Progress {
    /** So many of so many rows are in the index; called about twice a second. */
    void at(long done, long total);
  }

  /**
   * What was built.
   *
   * @param lists of IVFFlat; empty for HNSW
   */
  public record Built(Method method, long rows, OptionalInt lists, String size) {}

  /**
   * How many neighbours an HNSW search keeps in sight ({@code hnsw.ef_search}): more find more, and
   * take longer. {@code ./amal bench vectors} measures it.
   */
  public static final int NEIGHBOURS_IN_SIGHT = 120;

  /** What pgvector advises for up to a million rows. */
  private static final int ROWS_A_LIST = 1_000;

  private static final int FEWEST_LISTS = 10;
  private static final String NAME = "idx_document_chunks_embedding_";
  private static final String UNFINISHED = NAME + "unfinished";
  private static final long BETWEEN_LOOKS_MILLIS = 500;

  /** Behind a long reader, everybody else would queue behind us. */
  private static final String PATIENCE = "SET lock_timeout = '10s'";

  /**
   * Builds the index and puts it in the place of the one there was.
   *
   * @param lists of IVFFlat; empty for one list to a thousand rows. A search looks into as many of
   *     them as their square root; connections that are open already look into one.
   * @throws IllegalArgumentException if there is nothing to index with IVFFlat
   * @throws DatabaseRefused if the database refuses; the index there was stays
   */
  public Built rebuild(Method method, OptionalInt lists, Progress progress) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      long rows =
          number(statement, "SELECT count(*) FROM document_chunks WHERE embedding IS NOT NULL");
      OptionalInt chosen = method == Method.HNSW ? OptionalInt.empty() : lists(lists, rows);
      statement.execute("DROP INDEX IF EXISTS " + UNFINISHED);
      // An index that is built in memory is built many times faster.
      statement.execute("SET maintenance_work_mem = '1GB'");
      buildWatched(statement, create(method, chosen), progress);
      replace(statement, method);
      return new Built(method, rows, chosen, size(statement, nameOf(method)));
    } catch (SQLException e) {
      throw new DatabaseRefused(e);
    }
  }

  /**
   * As {@link #rebuild(Method, OptionalInt, Progress)}, with as many lists as suit; HNSW where
   * there is nothing yet to choose lists by.
   */
  public Built rebuild(Method method, Progress progress) {
    try {
      return rebuild(method, OptionalInt.empty(), progress);
    } catch (IllegalArgumentException nothingToIndex) {
      return rebuild(Method.HNSW, OptionalInt.empty(), progress);
    }
  }

  /** Whether there is one. */
  public boolean isThere() {
    return method().isPresent();
  }

  private Optional<Method> method() {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (Method each : Method.values()) {
        if (number(
                statement, "SELECT count(*) FROM pg_class WHERE relname = '" + nameOf(each) + "'")
            > 0) {
          return Optional.of(each);
        }
      }
      return Optional.empty();
    } catch (SQLException e) {
      throw new DatabaseRefused(e);
    }
  }

  /**
   * Takes the index away, so that much can be loaded; searches find the same without it, and take
   * longer.
   *
   * @return what to build when all is in
   */
  public Method drop() {
    Method method = method().orElse(Method.HNSW);
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(PATIENCE);
      for (Method each : Method.values()) {
        statement.execute("DROP INDEX IF EXISTS " + nameOf(each));
      }
      return method;
    } catch (SQLException e) {
      throw new DatabaseRefused(e);
    }
  }

  private static OptionalInt lists(OptionalInt asked, long rows) {
    if (rows == 0) {
      throw new IllegalArgumentException(
          "there is nothing to index yet: import documents first, since IVFFlat chooses its lists"
              + " by the rows that are there");
    }
    return asked.isPresent()
        ? asked
        : OptionalInt.of((int) Math.max(FEWEST_LISTS, rows / ROWS_A_LIST));
  }

  private static String create(Method method, OptionalInt lists) {
    return "CREATE INDEX CONCURRENTLY "
        + UNFINISHED
        + " ON document_chunks USING "
        + method.code()
        + " ((embedding::halfvec(1536)) halfvec_cosine_ops)"
        + (lists.isPresent() ? " WITH (lists = " + lists.getAsInt() + ")" : "");
  }

  private void buildWatched(Statement statement, String create, Progress progress)
      throws SQLException {
    ExecutorService builder = Executors.newSingleThreadExecutor();
    try (Connection watching = connect();
        Statement watch = watching.createStatement()) {
      Future<Boolean> build = builder.submit(() -> statement.execute(create));
      while (!isDone(build)) {
        report(watch, progress);
      }
    } finally {
      builder.shutdown();
    }
  }

  private static boolean isDone(Future<Boolean> build) throws SQLException {
    try {
      build.get(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SQLException refused) {
        throw refused;
      }
      throw new CompletionException(e.getCause());
    }
  }

  private static void report(Statement watch, Progress progress) throws SQLException {
    try (ResultSet row =
        watch.executeQuery(
            "SELECT tuples_done, tuples_total FROM pg_stat_progress_create_index"
                + " WHERE relid = 'document_chunks'::regclass")) {
      if (row.next()) {
        progress.at(row.getLong(1), row.getLong(2));
      }
    }
  }

  /** In one transaction: there is always an index. */
  private static void replace(Statement statement, Method method) throws SQLException {
    statement.execute(PATIENCE);
    statement.execute("BEGIN");
    for (Method each : Method.values()) {
      statement.execute("DROP INDEX IF EXISTS " + nameOf(each));
    }
    statement.execute("ALTER INDEX " + UNFINISHED + " RENAME TO " + nameOf(method));
    statement.execute("COMMIT");
    statement.execute("ANALYZE document_chunks");
  }

  private static long number(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static String size(Statement statement, String index) throws SQLException {
    try (ResultSet row =
        statement.executeQuery("SELECT pg_size_pretty(pg_relation_size('" + index + "'))")) {
      row.next();
      return row.getString(1);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(owner.jdbcUrl(), owner.user(), owner.password());
  }
}
