package dz.amal.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.knowledge.ChunkEmbeddings.ChunkToEmbed;
import dz.amal.domain.knowledge.ChunkEmbeddings.NewEmbedding;
import dz.amal.domain.knowledge.Embedding;
import dz.amal.domain.knowledge.KnowledgeQuery;
import dz.amal.domain.knowledge.Passage;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.domain.store.Stores;
import dz.amal.testkit.contract.Given;
import dz.amal.testkit.fixture.Directions;
import dz.amal.testkit.fixture.Library;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class PostgresChunkEmbeddingsTest {

  private static final String NEXT = "next-model-1";
  private static final int CHUNKS = 30;

  private final PostgresAddress owner = TestCluster.freshDatabase();
  private final PostgresDatabase database = PostgresDatabase.open(owner);
  private final Stores stores = database.stores();
  private final Given given = new Given(stores);
  private final PostgresChunkEmbeddings embeddings = new PostgresChunkEmbeddings(owner);

  PostgresChunkEmbeddingsTest() {
    for (int i = 0; i < CHUNKS; i++) {
      given.aChunkOf(given.library().anApprovedDocument(), Directions.leaning(0, 0.9, i + 1));
    }
  }

  @AfterEach
  void close() {
    embeddings.close();
    database.close();
  }

  @Test
  void movesAllChunksAtOneMomentWhileSearchesNeverFindNothing() {
    AtomicBoolean moved = new AtomicBoolean();
    AtomicInteger searches = new AtomicInteger();
    CompletableFuture<Integer> emptySearches =
        CompletableFuture.supplyAsync(() -> searchUntil(moved, searches));
    while (searches.get() == 0) {
      Thread.onSpinWait();
    }

    assertThat(embeddings.chunks()).isEqualTo(CHUNKS);
    embed(embeddings.missing(NEXT, CHUNKS));
    assertThat(found(NEXT)).as("beside, and not yet in use").isEmpty();
    assertThat(embeddings.use(NEXT)).isTrue();

    moved.set(true);
    assertThat(emptySearches.join()).isZero();
    assertThat(found(Library.MODEL)).isEmpty();
    assertThat(found(NEXT)).hasSize(CHUNKS);
    assertThat(stores.knowledge().modelInUse()).contains(NEXT);
  }

  /** As a server does that knows both: by the model in use, and once more if that has changed. */
  private int searchUntil(AtomicBoolean moved, AtomicInteger searches) {
    int empty = 0;
    while (!moved.get()) {
      String model = stores.knowledge().modelInUse().orElseThrow();
      List<Passage> found = found(model);
      String after = stores.knowledge().modelInUse().orElseThrow();
      if (found.isEmpty() && (after.equals(model) || found(after).isEmpty())) {
        empty++;
      }
      searches.incrementAndGet();
    }
    return empty;
  }

  @Test
  void goesOnWhereItWasBrokenOff() {
    embed(embeddings.missing(NEXT, 20));
    try (PostgresChunkEmbeddings later = new PostgresChunkEmbeddings(owner)) {
      assertThat(later.missing(NEXT, CHUNKS)).hasSize(CHUNKS - 20);
    }
  }

  @Test
  void doesNotSwitchWhileAChunkIsMissing() {
    embed(embeddings.missing(NEXT, CHUNKS));
    given.aChunkOf(given.library().anApprovedDocument(), Directions.along(0)); // meanwhile

    assertThat(embeddings.use(NEXT)).isFalse();

    assertThat(found(Library.MODEL)).hasSize(CHUNKS + 1);
    embed(embeddings.missing(NEXT, CHUNKS));
    assertThat(embeddings.use(NEXT)).isTrue();
    assertThat(found(NEXT)).hasSize(CHUNKS + 1);
  }

  @Test
  void embedsTheTextBelowItsHeadings() {
    assertThat(embeddings.missing(NEXT, 1))
        .extracting(ChunkToEmbed::text)
        .allSatisfy(
            text -> assertThat(text).matches("Title .* › Conseils › Au quotidien\nDocument .*"));
  }

  private void embed(List<ChunkToEmbed> chunks) {
    embeddings.add(
        NEXT,
        chunks.stream()
            .map(chunk -> new NewEmbedding(chunk.id(), point(), List.of("sleep")))
            .toList());
  }

  private static Embedding point() {
    return Directions.leaning(0, 0.8, 1);
  }

  private List<Passage> found(String model) {
    return stores
        .knowledge()
        .search(new KnowledgeQuery("xyz", Directions.along(0), model, ReadingLanguage.FRENCH, 100));
  }
}
