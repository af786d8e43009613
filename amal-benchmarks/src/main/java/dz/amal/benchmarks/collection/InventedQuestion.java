package dz.amal.benchmarks.collection;

import dz.amal.domain.knowledge.Blend;
import dz.amal.domain.knowledge.Embedding;
import dz.amal.domain.knowledge.KnowledgeQuery;
import dz.amal.domain.language.ReadingLanguage;
import java.util.List;

/** Some words of a chunk, what it speaks of, and a vector near the chunk's. */
public record InventedQuestion(
    String text, List<String> concepts, Embedding embedding, ReadingLanguage language) {

  public InventedQuestion {
    concepts = List.copyOf(concepts);
  }

  /** The question as Amal is asked it. */
  public KnowledgeQuery query(int limit, int perDocument, Blend blend) {
    return new KnowledgeQuery(
        text, concepts, embedding, InventedCollection.MODEL, language, limit, perDocument, blend);
  }
}
