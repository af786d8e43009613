package dz.amal.benchmarks.turn;

import dz.amal.benchmarks.collection.InventedQuestion;
import dz.amal.benchmarks.report.Latencies;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** So many clients of a pipeline, each of which asks again as soon as it is answered. */
final class Askers implements Contestant, AutoCloseable {

  private static final double NANOS_PER_SECOND = 1e9;

  private final Pipeline pipeline;
  private final List<InventedQuestion> questions;
  private final ExecutorService threads;
  private final int count;
  private final AtomicInteger next = new AtomicInteger();
  private Latencies took = new Latencies();

  Askers(Pipeline pipeline, List<InventedQuestion> questions, int count) {
    this.pipeline = pipeline;
    this.questions = List.copyOf(questions);
    this.count = count;
    threads = Executors.newFixedThreadPool(count);
  }

  @Override
  public double perSecond(Duration time) throws InterruptedException {
    took = new Latencies();
    long start = System.nanoTime();
    List<Callable<List<Long>>> tasks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int client = i;
      tasks.add(() -> ask(client, start + time.toNanos()));
    }
    for (Future<List<Long>> client : threads.invokeAll(tasks)) {
      result(client).forEach(took::add);
    }
    return took.count() * NANOS_PER_SECOND / (System.nanoTime() - start);
  }

  /** How long each turn of the last time took. */
  Latencies took() {
    return took;
  }

  private List<Long> ask(int client, long end) {
    List<Long> nanos = new ArrayList<>();
    for (long begin = System.nanoTime(); begin < end; begin = System.nanoTime()) {
      pipeline.answer(
          client, questions.get(Math.floorMod(next.getAndIncrement(), questions.size())));
      nanos.add(System.nanoTime() - begin);
    }
    return nanos;
  }

  private static List<Long> result(Future<List<Long>> client) throws InterruptedException {
    try {
      return client.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a client failed", e.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
