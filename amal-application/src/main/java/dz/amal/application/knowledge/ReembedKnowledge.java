package dz.amal.application.knowledge;

import dz.amal.domain.knowledge.ChunkEmbeddings;
import dz.amal.domain.knowledge.ChunkEmbeddings.ChunkToEmbed;
import dz.amal.domain.knowledge.ChunkEmbeddings.NewEmbedding;
import dz.amal.domain.knowledge.Embedder;
import dz.amal.domain.knowledge.Embedding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Moves the knowledge to an embedding model: makes its embeddings beside those in use, in batches,
 * and then lets them take their place at one moment. Run again after it was broken off, it goes on
 * where it was.
 */
public final class ReembedKnowledge {

  private static final int BATCH = 256;

  private final ChunkEmbeddings embeddings;
  private final Embedder embedder;

  /** Moves to this embedder. */
  public ReembedKnowledge(ChunkEmbeddings embeddings, Embedder embedder) {
    this.embeddings = embeddings;
    this.embedder = embedder;
  }

  /**
   * Moves.
   *
   * @param progress hears how many chunks are embedded, of {@link ChunkEmbeddings#chunks()}
   * @return how many were embedded by this call
   * @throws dz.amal.domain.kernel.ModelUnavailable if the embedder cannot answer; what it has made
   *     is kept
   */
  public long handle(LongConsumer progress) {
    long made = 0;
    do {
      for (List<ChunkToEmbed> batch = next(); !batch.isEmpty(); batch = next()) {
        embeddings.add(embedder.model(), embed(batch));
        made += batch.size();
        progress.accept(made);
      }
    } while (!embeddings.use(embedder.model()));
    return made;
  }

  private List<ChunkToEmbed> next() {
    return embeddings.missing(embedder.model(), BATCH);
  }

  private List<NewEmbedding> embed(List<ChunkToEmbed> batch) {
    List<Embedding> points = embedder.embed(batch.stream().map(ChunkToEmbed::text).toList());
    List<NewEmbedding> made = new ArrayList<>(batch.size());
    for (ChunkToEmbed chunk : batch) {
      made.add(
          new NewEmbedding(chunk.id(), points.get(made.size()), embedder.conceptsIn(chunk.text())));
    }
    return made;
  }
}
