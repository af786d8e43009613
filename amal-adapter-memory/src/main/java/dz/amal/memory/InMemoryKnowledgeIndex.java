package dz.amal.memory;

import dz.amal.domain.kernel.Cursor;
import dz.amal.domain.knowledge.Chunk;
import dz.amal.domain.knowledge.ChunkId;
import dz.amal.domain.knowledge.Document;
import dz.amal.domain.knowledge.DocumentId;
import dz.amal.domain.knowledge.DocumentReview;
import dz.amal.domain.knowledge.EmbeddedChunk;
import dz.amal.domain.knowledge.KnowledgeIndex;
import dz.amal.domain.knowledge.KnowledgeQuery;
import dz.amal.domain.knowledge.Passage;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Compares the question with every chunk that may be used: exact, and fast for some thousands. */
public final class InMemoryKnowledgeIndex implements KnowledgeIndex {

  private static final Comparator<ChunkId> LOWEST_ID =
      (left, right) -> Cursor.compareIds(left.value(), right.value());

  private final InMemoryDatabase database;

  private final InstantSource clock;

  /**
   * Searches the documents of this database.
   *
   * @param clock tells whose review has run out
   */
  public InMemoryKnowledgeIndex(InMemoryDatabase database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public List<Passage> search(KnowledgeQuery query) {
    return database.units.call(
        () -> {
          Map<DocumentId, Integer> taken = new HashMap<>();
          return scored(query, usable(query.model()))
              .filter(passage -> passage.score() > 0)
              .sorted(order(query))
              .filter(
                  passage ->
                      taken.merge(passage.document(), 1, Integer::sum) <= query.perDocument())
              .limit(query.limit())
              .toList();
        });
  }

  private List<IndexedChunk> usable(String model) {
    return database
        .chunks
        .rows()
        .filter(chunk -> chunk.embedded().model().equals(model))
        .filter(this::mayBeUsed)
        .toList();
  }

  private boolean mayBeUsed(IndexedChunk chunk) {
    LocalDate today = DocumentReview.dayOf(clock.instant());
    return database
        .visibleDocument(chunk.document())
        .filter(document -> document.version() == chunk.documentVersion())
        .filter(document -> document.mayBeUsed(today))
        .isPresent();
  }

  /** Words and similarity each as a part of the best there is, so that they can be added up. */
  private Stream<Passage> scored(KnowledgeQuery query, List<IndexedChunk> chunks) {
    WordOverlap overlap = WordOverlap.of(query, chunks);
    double mostWords = chunks.stream().mapToDouble(overlap::with).max().orElse(0);
    double nearest = chunks.stream().mapToDouble(chunk -> similarity(query, chunk)).max().orElse(0);
    return chunks.stream()
        .map(
            chunk ->
                passage(
                    chunk,
                    similarity(query, chunk),
                    query
                        .blend()
                        .of(
                            part(overlap.with(chunk), mostWords),
                            part(similarity(query, chunk), nearest))));
  }

  private static double similarity(KnowledgeQuery query, IndexedChunk chunk) {
    return chunk.embedded().embedding().similarity(query.embedding());
  }

  private static double part(double value, double most) {
    return most <= 0 ? 0 : Math.max(0, value) / most;
  }

  private Passage passage(IndexedChunk indexed, double similarity, double score) {
    Document document = database.documents.require(indexed.document());
    EmbeddedChunk embedded = indexed.embedded();
    Chunk chunk = embedded.chunk();
    return new Passage(
        embedded.id(),
        document.id(),
        document.version(),
        document.title(),
        chunk.heading(),
        chunk.index(),
        chunk.start(),
        chunk.content(),
        document.language(),
        similarity,
        score);
  }

  private static Comparator<Passage> order(KnowledgeQuery query) {
    return Comparator.comparing((Passage passage) -> passage.language() != query.language())
        .thenComparing(Comparator.comparingDouble(Passage::score).reversed())
        .thenComparing(Passage::chunk, LOWEST_ID);
  }
}
