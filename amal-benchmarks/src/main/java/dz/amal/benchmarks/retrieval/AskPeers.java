package dz.amal.benchmarks.retrieval;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.pgvector.PgVectorEmbeddingStore;
import java.util.UUID;
import org.springframework.ai.vectorstore.SearchRequest;
import org.springframework.ai.vectorstore.pgvector.PgVectorStore;

/** The searches of other libraries. */
final class AskPeers {

  private AskPeers() {}

  static NearestTen langChain4j(PgVectorEmbeddingStore store) {
    return question ->
        store
            .search(
                EmbeddingSearchRequest.builder()
                    .queryEmbedding(Embedding.from(question.embedding().values()))
                    .maxResults(NearestTen.TEN)
                    .build())
            .matches()
            .stream()
            .map(match -> UUID.fromString(match.embeddingId()))
            .toList();
  }

  /** Its model knows the embeddings of the questions by their texts. */
  static NearestTen springAi(PgVectorStore store) {
    return question ->
        store
            .similaritySearch(
                SearchRequest.builder().query(question.text()).topK(NearestTen.TEN).build())
            .stream()
            .map(document -> UUID.fromString(document.getId()))
            .toList();
  }
}
