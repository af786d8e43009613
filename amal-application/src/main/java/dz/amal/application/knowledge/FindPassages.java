package dz.amal.application.knowledge;

import dz.amal.domain.kernel.ModelUnavailable;
import dz.amal.domain.knowledge.Embedder;
import dz.amal.domain.knowledge.Embedders;
import dz.amal.domain.knowledge.Embedding;
import dz.amal.domain.knowledge.KnowledgeIndex;
import dz.amal.domain.knowledge.KnowledgeQuery;
import dz.amal.domain.knowledge.Passage;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.domain.model.ModelUse;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds what the knowledge says to a question, by the model that it is embedded with. Where that
 * model runs elsewhere and may not or cannot be asked, by its words alone; how near a passage is
 * then says the model of this process.
 */
public final class FindPassages {

  private final Embedders embedders;
  private final Embedder own;
  private final KnowledgeIndex index;

  /**
   * Wires the parts.
   *
   * @param own an embedder of this process
   */
  public FindPassages(Embedders embedders, Embedder own, KnowledgeIndex index) {
    this.embedders = embedders;
    this.own = own;
    this.index = index;
  }

  /**
   * What to look for.
   *
   * @param limit how many passages at most, from 1
   * @param perDocument how many of one document, from 1
   */
  public record Search(String question, ReadingLanguage language, int limit, int perDocument) {

    @Override
    public String toString() {
      return "Search[" + language + "]"; // a person's words are in no log
    }
  }

  /**
   * What was found.
   *
   * @param passages the best first
   * @param embedder that says how near they are
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
   * @param mayAskElsewhere whether a model elsewhere may be asked about the question
   * @param meter hears what a model elsewhere has cost
   * @throws ModelUnavailable if the index, or an embedder of this process, cannot answer now
   */
  public Found of(Search search, boolean mayAskElsewhere, Consumer<ModelUse> meter) {
    Found found = find(search, mayAskElsewhere, meter);
    // Nothing at all: the knowledge may have moved to another model since.
    return found.passages().isEmpty() && embedders.refresh()
        ? find(search, mayAskElsewhere, meter)
        : found;
  }

  private Found find(Search search, boolean mayAskElsewhere, Consumer<ModelUse> meter) {
    Embedder embedder = embedders.inUse();
    return embedder.runsElsewhere()
        ? asked(embedder.metered(meter), search, mayAskElsewhere)
            .map(query -> new Found(index.search(query), embedder))
            .orElseGet(() -> byWords(search, embedder))
        : new Found(index.search(query(search, embedder)), embedder);
  }

  private static Optional<KnowledgeQuery> asked(
      Embedder elsewhere, Search search, boolean mayAskElsewhere) {
    try {
      return mayAskElsewhere ? Optional.of(query(search, elsewhere)) : Optional.empty();
    } catch (ModelUnavailable e) {
      return Optional.empty(); // counted where it failed
    }
  }

  private static KnowledgeQuery query(Search search, Embedder embedder) {
    return KnowledgeQuery.of(
        search.question(), embedder, search.language(), search.limit(), search.perDocument());
  }

  private Found byWords(Search search, Embedder embedder) {
    KnowledgeQuery query =
        KnowledgeQuery.byWords(
            search.question(), embedder, search.language(), search.limit(), search.perDocument());
    Embedding question = own.embed(List.of(search.question())).get(0);
    return new Found(
        index.search(query).stream()
            .map(passage -> passage.as(question.similarity(embedded(passage))))
            .toList(),
        own);
  }

  private Embedding embedded(Passage passage) {
    return own.embed(List.of(passage.heading() + "\n" + passage.content())).get(0);
  }
}
