package dz.amal.application.knowledge;

import dz.amal.domain.kernel.IdSource;
import dz.amal.domain.knowledge.Chunk;
import dz.amal.domain.knowledge.ChunkId;
import dz.amal.domain.knowledge.Chunker;
import dz.amal.domain.knowledge.DocumentText;
import dz.amal.domain.knowledge.EmbeddedChunk;
import dz.amal.domain.knowledge.Embedder;
import dz.amal.domain.knowledge.Embedding;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text into chunks and embeds them. May be slow, so it is done before a transaction. */
public final class EmbedChunks {

  private final Chunker chunker;
  private final Embedder embedder;
  private final IdSource ids;

  /** Cuts and embeds by these. */
  public EmbedChunks(Chunker chunker, Embedder embedder, IdSource ids) {
    this.chunker = chunker;
    this.embedder = embedder;
    this.ids = ids;
  }

  /**
   * The chunks of a text. Each stands below the title and is embedded with its headings, which
   * often hold what it is about.
   *
   * @throws dz.amal.domain.kernel.ModelUnavailable if the embedder cannot answer
   */
  public List<EmbeddedChunk> of(String title, DocumentText text) {
    List<Chunk> chunks = chunker.chunk(text).stream().map(chunk -> chunk.below(title)).toList();
    List<String> texts =
        chunks.stream().map(chunk -> chunk.heading() + "\n" + chunk.content()).toList();
    List<Embedding> embeddings = embedder.embed(texts);
    List<EmbeddedChunk> embedded = new ArrayList<>(chunks.size());
    for (int i = 0; i < chunks.size(); i++) {
      embedded.add(
          new EmbeddedChunk(
              new ChunkId(ids.next()),
              chunks.get(i),
              embeddings.get(i),
              embedder.model(),
              embedder.conceptsIn(texts.get(i))));
    }
    return embedded;
  }
}
