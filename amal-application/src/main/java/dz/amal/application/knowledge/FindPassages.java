package dz.amal.application.knowledge;

import dz.amal.domain.knowledge.Embedder;
import dz.amal.domain.knowledge.Embedders;
import dz.amal.domain.knowledge.KnowledgeIndex;
import dz.amal.domain.knowledge.KnowledgeQuery;
import dz.amal.domain.knowledge.Passage;
import dz.amal.domain.language.ReadingLanguage;
import java.util.List;

/** Finds what the knowledge says to a question, by the model that it is embedded with. */
public final class FindPassages {

  private final Embedders embedders;
  private final KnowledgeIndex index;

  /** Wires the parts. */
  public FindPassages(Embedders embedders, KnowledgeIndex index) {
    this.embedders = embedders;
    this.index = index;
  }

  /**
   * What was found.
   *
   * @param passages the best first
   * @param embedder that the question was embedded with
   */
  public record Found(List<Passage> passages, Embedder embedder) {

    /** Those that have something to do with the question, by the model's threshold. */
    public List<Passage> near() {
      return passages.stream()
          .filter(passage -> passage.similarity() > embedder.relevantAbove())
          .toList();
    }
  }

  /** The model in use. */
  public String model() {
    return embedders.model();
  }

  /**
   * Finds passages.
   *
   * @param limit how many at most, from 1
   * @param perDocument how many of one document, from 1
   * @throws dz.amal.domain.kernel.ModelUnavailable if embedder or index cannot answer now
   */
  public Found of(String question, ReadingLanguage language, int limit, int perDocument) {
    Found found = search(question, language, limit, perDocument);
    // Nothing at all: the knowledge may have moved to another model since.
    return found.passages().isEmpty() && embedders.refresh()
        ? search(question, language, limit, perDocument)
        : found;
  }

  private Found search(String question, ReadingLanguage language, int limit, int perDocument) {
    Embedder embedder = embedders.inUse();
    return new Found(
        index.search(KnowledgeQuery.of(question, embedder, language, limit, perDocument)),
        embedder);
  }
}
