package dz.amal.benchmarks.retrieval;

import dz.amal.benchmarks.collection.InventedQuestion;
import dz.amal.benchmarks.report.Latencies;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** So many who ask one question after the other. */
final class Clients implements AutoCloseable {

  private static final double NANOS_PER_SECOND = 1e9;

  private final int count;
  private final ExecutorService threads;

  Clients(int count) {
    this.count = count;
    threads = Executors.newFixedThreadPool(count);
  }

  /** What they were answered a second, all together. */
  double perSecond(NearestTen nearest, List<InventedQuestion> questions)
      throws SQLException, InterruptedException {
    long start = System.nanoTime();
    ask(nearest, questions);
    return questions.size() * NANOS_PER_SECOND / (System.nanoTime() - start);
  }

  /** How long each answer took. */
  Latencies ask(NearestTen nearest, List<InventedQuestion> questions)
      throws SQLException, InterruptedException {
    AtomicInteger next = new AtomicInteger();
    List<Callable<List<Long>>> tasks = new ArrayList<>();
    for (int client = 0; client < count; client++) {
      tasks.add(() -> askSome(nearest, questions, next));
    }
    Latencies all = new Latencies();
    for (Future<List<Long>> client : threads.invokeAll(tasks)) {
      result(client).forEach(all::add);
    }
    return all;
  }

  private static List<Long> askSome(
      NearestTen nearest, List<InventedQuestion> questions, AtomicInteger next)
      throws SQLException {
    List<Long> took = new ArrayList<>();
    for (int i = next.getAndIncrement(); i < questions.size(); i = next.getAndIncrement()) {
      long start = System.nanoTime();
      nearest.of(questions.get(i));
      took.add(System.nanoTime() - start);
    }
    return took;
  }

  private static List<Long> result(Future<List<Long>> client)
      throws SQLException, InterruptedException {
    try {
      return client.get();
    } catch (ExecutionException e) {
      throw new SQLException("a client failed", e.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
