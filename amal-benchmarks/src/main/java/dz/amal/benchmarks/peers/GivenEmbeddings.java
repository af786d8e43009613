package dz.amal.benchmarks.peers;

import dz.amal.benchmarks.vectors.ClusteredVectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.ai.document.Document;
import org.springframework.ai.embedding.Embedding;
import org.springframework.ai.embedding.EmbeddingModel;
import org.springframework.ai.embedding.EmbeddingRequest;
import org.springframework.ai.embedding.EmbeddingResponse;

/** Knows the embeddings of some texts, and takes no time for them. Thread-safe. */
public final class GivenEmbeddings implements EmbeddingModel {

  private final Map<String, float[]> vectors = new ConcurrentHashMap<>();

  /** From now on this is the embedding of the text. */
  public void put(String text, float[] vector) {
    vectors.put(text, vector);
  }

  /** Of all texts. */
  public void forget() {
    vectors.clear();
  }

  @Override
  public EmbeddingResponse call(EmbeddingRequest request) {
    List<Embedding> embeddings = new ArrayList<>();
    for (String text : request.getInstructions()) {
      embeddings.add(new Embedding(of(text), embeddings.size()));
    }
    return new EmbeddingResponse(embeddings);
  }

  @Override
  public float[] embed(Document document) {
    return of(String.valueOf(document.getText()));
  }

  @Override
  public int dimensions() {
    return ClusteredVectors.DIMENSIONS;
  }

  private float[] of(String text) {
    float[] vector = vectors.get(text);
    if (vector == null) {
      throw new IllegalArgumentException("no embedding is known of this text");
    }
    return vector;
  }
}
