package dz.amal.benchmarks.ingest;

import dz.amal.benchmarks.collection.InventedCollection;
import dz.amal.domain.knowledge.Documents;
import dz.amal.postgres.VectorIndex;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Amal's own ways. */
final class AmalLoaders {

  /** Documents in one transaction. */
  private static final int DOCUMENTS_AT_ONCE = 50;

  private AmalLoaders() {}

  /** Some documents in a transaction. */
  static Loader inBatches(Documents store, AtomicInteger committed) {
    return documents ->
        limit ->
            InventedCollection.CHUNKS_A_DOCUMENT
                * Slices.of(
                    documents,
                    DOCUMENTS_AT_ONCE,
                    limit,
                    (from, to) -> {
                      store.addAll(documents.subList(from, to));
                      committed.set(to);
                    });
  }

  /** Likewise, two transactions at a time, as an import does. */
  private static Loader twoAtATime(Documents store, AtomicInteger committed) {
    return documents ->
        limit -> {
          ExecutorService workers = Executors.newFixedThreadPool(2);
          Deque<Batch> underWay = new ArrayDeque<>();
          try {
            int taken =
                Slices.of(
                    documents,
                    DOCUMENTS_AT_ONCE,
                    limit,
                    (from, to) -> {
                      Runnable add = () -> store.addAll(documents.subList(from, to));
                      underWay.add(new Batch(to, workers.submit(add)));
                      finish(underWay, 1, committed);
                    });
            finish(underWay, 0, committed);
            return InventedCollection.CHUNKS_A_DOCUMENT * taken;
          } finally {
            workers.shutdown();
          }
        };
  }

  /** Documents up to one of them, and when they are in. */
  private record Batch(int to, Future<?> in) {}

  private static void finish(Deque<Batch> underWay, int atMost, AtomicInteger committed)
      throws SQLException {
    while (underWay.size() > atMost) {
      Batch batch = underWay.remove();
      try {
        batch.in().get();
      } catch (InterruptedException | ExecutionException e) {
        throw new SQLException("a batch did not get in", e);
      }
      committed.set(batch.to());
    }
  }

  /** Likewise, with the vector index away meanwhile. */
  static Loader withIndexBuiltAfter(Documents store, VectorIndex index, AtomicInteger committed) {
    Loader batches = twoAtATime(store, committed);
    return documents -> {
      Loader.Load load = batches.of(documents);
      return limit -> {
        VectorIndex.Method method = index.drop();
        int chunks = load.run(limit);
        index.rebuild(method, (done, total) -> {});
        return chunks;
      };
    };
  }
}
