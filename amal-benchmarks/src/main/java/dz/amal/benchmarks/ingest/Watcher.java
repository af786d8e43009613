package dz.amal.benchmarks.ingest;

import dz.amal.benchmarks.collection.InventedCollection;
import dz.amal.benchmarks.report.Latencies;
import dz.amal.domain.knowledge.Blend;
import dz.amal.domain.knowledge.DocumentId;
import dz.amal.domain.knowledge.EmbeddedChunk;
import dz.amal.domain.knowledge.KnowledgeIndex;
import dz.amal.domain.knowledge.KnowledgeQuery;
import dz.amal.domain.knowledge.NewDocument;
import dz.amal.domain.knowledge.Passage;
import dz.amal.domain.knowledge.ReviewStatus;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Searches while documents are brought in. An answer is wrong if a chunk of an approved document
 * that is in already is asked for by its own vector and words and is not among the passages, or if
 * something is that nobody has approved; so is no answer.
 */
final class Watcher implements AutoCloseable {

  private static final int PAUSE_MILLIS = 200;
  private static final int LIMIT = 10;

  private final KnowledgeIndex index;
  private final List<NewDocument> documents;
  private final Set<DocumentId> approved;
  private final AtomicInteger committed;
  private final Random random = new Random(1);
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final CountDownLatch over = new CountDownLatch(1);
  private final Latencies took = new Latencies();
  private int searches;
  private int wrong;

  Watcher(KnowledgeIndex index, List<NewDocument> documents, AtomicInteger committed) {
    this.index = index;
    this.documents = documents;
    this.committed = committed;
    approved =
        documents.stream()
            .map(NewDocument::document)
            .filter(document -> document.reviewStatus() == ReviewStatus.APPROVED)
            .map(document -> document.id())
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Looks again and again, until {@link #end()}. */
  void begin() {
    thread.execute(
        () -> {
          while (!isOver(PAUSE_MILLIS)) {
            look();
          }
        });
  }

  /** Also once all is in. */
  synchronized void look() {
    int there = committed.get();
    if (there == 0) {
      return;
    }
    NewDocument document = documents.get(random.nextInt(there));
    if (!approved.contains(document.document().id())) {
      return;
    }
    EmbeddedChunk wanted =
        document.chunks().get(random.nextInt(InventedCollection.CHUNKS_A_DOCUMENT));
    long start = System.nanoTime();
    searches++;
    wrong += isRight(document, wanted) ? 0 : 1;
    took.add(System.nanoTime() - start);
  }

  private boolean isRight(NewDocument document, EmbeddedChunk wanted) {
    try {
      List<Passage> found = index.search(query(document, wanted));
      return found.stream().anyMatch(passage -> passage.chunk().equals(wanted.id()))
          && found.stream().allMatch(passage -> approved.contains(passage.document()));
    } catch (RuntimeException noAnswer) {
      return false;
    }
  }

  private static KnowledgeQuery query(NewDocument document, EmbeddedChunk wanted) {
    String content = wanted.chunk().content();
    return new KnowledgeQuery(
        content.substring(0, content.indexOf('.')),
        wanted.concepts(),
        wanted.embedding(),
        wanted.model(),
        document.document().language(),
        LIMIT,
        LIMIT,
        Blend.standard());
  }

  synchronized int searches() {
    return searches;
  }

  synchronized int wrong() {
    return wrong;
  }

  synchronized Latencies took() {
    return took;
  }

  private boolean isOver(long millis) {
    try {
      return over.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  @Override
  public void close() {
    end();
  }

  /** Looks no more by itself; waits for a search under way. */
  void end() {
    over.countDown();
    thread.shutdown();
    try {
      if (!thread.awaitTermination(1, TimeUnit.MINUTES)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
