package dz.amal.benchmarks.tickets;

import dz.amal.benchmarks.database.ScratchCluster;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.ProgressBar;

/** People who open tickets at the same time, each over a connection of their own. */
final class Clients implements AutoCloseable {

  /** Without a number: the trigger gives it. */
  private static final String INSERT =
      """
      INSERT INTO support_tickets (id, user_id, subject, category, priority)
      VALUES (gen_random_uuid(), ?, 'Asks for somebody to talk to', 'general', 'medium')
      """;

  private static final String UNIQUE_VIOLATION = "23505";
  private static final int USERS = 1000;
  private static final long FIRST_USER_HIGH = 0x0000000000007000L;
  private static final long FIRST_USER_LOW = 0x8000000000000000L;

  private final List<Connection> connections = new ArrayList<>();
  private final ExecutorService threads;

  Clients(ScratchCluster cluster, Numbering numbering, int count) throws SQLException {
    threads = Executors.newFixedThreadPool(count);
    for (int i = 0; i < count; i++) {
      connections.add(cluster.connect(numbering.database()));
    }
  }

  /** Attempts so many inserts together, or as many as there is time for. */
  Turn insert(long attempts, Duration limit, ProgressBar bar)
      throws SQLException, InterruptedException {
    AtomicLong begun = new AtomicLong();
    long start = System.nanoTime();
    long deadline = limit.toNanos();
    List<Callable<Turn>> tasks = new ArrayList<>();
    for (Connection connection : connections) {
      tasks.add(
          () -> {
            long inserted = 0;
            long refused = 0;
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
              for (long next = begun.getAndIncrement();
                  next < attempts && System.nanoTime() - start < deadline;
                  next = begun.getAndIncrement()) {
                if (isAccepted(insert, next)) {
                  inserted++;
                } else {
                  refused++;
                }
                bar.step();
              }
            }
            return new Turn(inserted, refused, System.nanoTime() - start);
          });
    }
    return together(threads.invokeAll(tasks));
  }

  private static boolean isAccepted(PreparedStatement insert, long attempt) throws SQLException {
    insert.setObject(1, new UUID(FIRST_USER_HIGH, FIRST_USER_LOW | attempt % USERS));
    try {
      return insert.executeUpdate() == 1;
    } catch (SQLException e) {
      if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
        return false;
      }
      throw e;
    }
  }

  /** They began together, so the one who ended last says how long it took. */
  private static Turn together(List<Future<Turn>> clients)
      throws SQLException, InterruptedException {
    long inserted = 0;
    long refused = 0;
    long nanos = 0;
    for (Future<Turn> client : clients) {
      Turn turn = result(client);
      inserted += turn.inserted();
      refused += turn.refused();
      nanos = Math.max(nanos, turn.nanos());
    }
    return new Turn(inserted, refused, nanos);
  }

  private static Turn result(Future<Turn> client) throws SQLException, InterruptedException {
    try {
      return client.get();
    } catch (ExecutionException e) {
      throw new SQLException("a client failed", e.getCause());
    }
  }

  @Override
  public void close() throws SQLException {
    threads.shutdownNow();
    for (Connection connection : connections) {
      connection.close();
    }
  }
}
