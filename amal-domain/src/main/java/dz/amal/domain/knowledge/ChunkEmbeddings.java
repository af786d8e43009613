package dz.amal.domain.knowledge;

import java.util.List;

/**
 * Embeddings by another model than the one in use, made beside it, until all are there and take its
 * place at one moment. What was made stays when a process dies.
 */
public interface ChunkEmbeddings {

  /** How many chunks there are to embed, of documents in their current version. */
  long chunks();

  /** Chunks that this model has not embedded yet, at most so many; empty when all are there. */
  List<ChunkToEmbed> missing(String model, int limit);

  /**
   * Keeps embeddings beside those in use; those of another model that was begun are forgotten.
   *
   * @throws IllegalStateException if a chunk is not there any more
   */
  void add(String model, List<NewEmbedding> embeddings);

  /**
   * Puts them in the place of those in use: a search finds by the old model before, by the new one
   * after, and never by both.
   *
   * @return false if a chunk has come meanwhile that the model has not embedded; nothing is changed
   */
  boolean use(String model);

  /** A chunk, and the text that is embedded for it. */
  record ChunkToEmbed(ChunkId id, String text) {}

  /** What a model made of a chunk. */
  record NewEmbedding(ChunkId id, Embedding embedding, List<String> concepts) {

    public NewEmbedding {
      concepts = List.copyOf(concepts);
    }
  }
}
