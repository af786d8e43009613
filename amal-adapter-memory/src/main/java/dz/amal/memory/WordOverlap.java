package dz.amal.memory;

import dz.amal.domain.knowledge.KnowledgeQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How much of a question's words and concepts a chunk has, the rare ones counting more: a word that
 * is everywhere says nothing about where the answer stands.
 */
final class WordOverlap {

  private final Map<String, Double> weights;

  private WordOverlap(Map<String, Double> weights) {
    this.weights = weights;
  }

  static WordOverlap of(KnowledgeQuery query, Collection<IndexedChunk> chunks) {
    Set<String> words = IndexedChunk.wordsOf(query.text(), query.concepts());
    Map<String, Double> weights = new HashMap<>();
    for (String word : words) {
      long having = chunks.stream().filter(chunk -> chunk.words().contains(word)).count();
      if (having > 0) {
        weights.put(word, Math.log1p((double) chunks.size() / having));
      }
    }
    return new WordOverlap(weights);
  }

  /** 0 if they have no word in common. */
  double with(IndexedChunk chunk) {
    return weights.entrySet().stream()
        .filter(weight -> chunk.words().contains(weight.getKey()))
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }
}
