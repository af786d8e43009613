package dz.amal.domain.knowledge;

/** A chunk with its embedding and the name of the model that made it. */
public record EmbeddedChunk(ChunkId id, Chunk chunk, Embedding embedding, String model) {}
