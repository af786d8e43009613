package dz.amal.benchmarks.ingest;

import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.pgvector.PgVectorEmbeddingStore;
import dz.amal.benchmarks.peers.GivenEmbeddings;
import dz.amal.domain.knowledge.EmbeddedChunk;
import java.util.List;
import java.util.Map;
import org.springframework.ai.document.Document;
import org.springframework.ai.vectorstore.pgvector.PgVectorStore;

/** The stores of other libraries, which write inserts. */
final class PeerLoaders {

  /** Takes all in one call, as a caller does who thinks no further. */
  static final int ALL_AT_ONCE = Integer.MAX_VALUE;

  private PeerLoaders() {}

  static Loader langChain4j(PgVectorEmbeddingStore store, int atOnce) {
    return documents -> {
      List<EmbeddedChunk> chunks = CopyLoaders.chunks(documents);
      List<String> ids = chunks.stream().map(chunk -> chunk.id().toString()).toList();
      List<Embedding> embeddings =
          chunks.stream().map(chunk -> Embedding.from(chunk.embedding().values())).toList();
      List<TextSegment> segments =
          chunks.stream()
              .map(chunk -> TextSegment.from(chunk.chunk().content(), new Metadata()))
              .toList();
      return limit ->
          Slices.of(
              ids,
              Math.min(atOnce, ids.size()),
              limit,
              (from, to) ->
                  store.addAll(
                      ids.subList(from, to),
                      embeddings.subList(from, to),
                      segments.subList(from, to)));
    };
  }

  static Loader springAi(PgVectorStore store, GivenEmbeddings model, int atOnce) {
    return documents -> {
      model.forget();
      List<Document> all =
          CopyLoaders.chunks(documents).stream().map(chunk -> document(chunk, model)).toList();
      return limit ->
          Slices.of(
              all,
              Math.min(atOnce, all.size()),
              limit,
              (from, to) -> store.add(all.subList(from, to)));
    };
  }

  private static Document document(EmbeddedChunk chunk, GivenEmbeddings model) {
    String content = chunk.chunk().content();
    model.put(content, chunk.embedding().values());
    return new Document(chunk.id().toString(), content, Map.of());
  }
}
