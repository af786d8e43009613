package dz.amal.domain.knowledge;

import java.util.List;

/**
 * A chunk as it is found.
 *
 * @param embedding its meaning as a point
 * @param model that made the embedding
 * @param concepts the names of what it speaks of, as often as it does; the same in every language
 */
public record EmbeddedChunk(
    ChunkId id, Chunk chunk, Embedding embedding, String model, List<String> concepts) {

  public EmbeddedChunk {
    concepts = List.copyOf(concepts);
  }

  /** A chunk that speaks of no named concept. */
  public EmbeddedChunk(ChunkId id, Chunk chunk, Embedding embedding, String model) {
    this(id, chunk, embedding, model, List.of());
  }
}
