package dz.amal.benchmarks.ingest;

import dz.amal.benchmarks.collection.InventedCollection;
import dz.amal.domain.knowledge.Documents;
import dz.amal.postgres.VectorIndex;
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

  /** Likewise, with the vector index away meanwhile. */
  static Loader withIndexBuiltAfter(Documents store, VectorIndex index, AtomicInteger committed) {
    Loader batches = inBatches(store, committed);
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
