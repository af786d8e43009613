package dz.amal.memory;

import dz.amal.domain.kernel.Cursor;
import dz.amal.domain.knowledge.Chunk;
import dz.amal.domain.knowledge.ChunkId;
import dz.amal.domain.knowledge.Document;
import dz.amal.domain.knowledge.DocumentReview;
import dz.amal.domain.knowledge.EmbeddedChunk;
import dz.amal.domain.knowledge.KnowledgeIndex;
import dz.amal.domain.knowledge.KnowledgeQuery;
import dz.amal.domain.knowledge.Passage;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

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
          List<IndexedChunk> chunks = usable(query.model());
          ReciprocalRanks ranks = ranks(query, chunks);
          return chunks.stream()
              .map(chunk -> passage(chunk, query, ranks))
              .sorted(order(query))
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

  private static ReciprocalRanks ranks(KnowledgeQuery query, List<IndexedChunk> chunks) {
    WordOverlap overlap = WordOverlap.of(query.text(), chunks);
    List<IndexedChunk> withWords =
        chunks.stream().filter(chunk -> overlap.with(chunk) > 0).toList();
    ReciprocalRanks ranks = new ReciprocalRanks();
    ranks.add(ranked(chunks, chunk -> chunk.embedded().embedding().similarity(query.embedding())));
    ranks.add(ranked(withWords, overlap::with));
    return ranks;
  }

  private static List<ChunkId> ranked(
      List<IndexedChunk> chunks, ToDoubleFunction<IndexedChunk> measure) {
    return chunks.stream()
        .sorted(
            Comparator.comparingDouble(measure)
                .reversed()
                .thenComparing(chunk -> chunk.embedded().id(), LOWEST_ID))
        .map(chunk -> chunk.embedded().id())
        .toList();
  }

  private Passage passage(IndexedChunk indexed, KnowledgeQuery query, ReciprocalRanks ranks) {
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
        embedded.embedding().similarity(query.embedding()),
        ranks.score(embedded.id()));
  }

  private static Comparator<Passage> order(KnowledgeQuery query) {
    return Comparator.comparing((Passage passage) -> passage.language() != query.language())
        .thenComparing(Comparator.comparingDouble(Passage::score).reversed())
        .thenComparing(Passage::chunk, LOWEST_ID);
  }
}
