package dz.amal.application.knowledge;

import dz.amal.domain.identity.Caller;
import dz.amal.domain.kernel.TextRule;
import dz.amal.domain.knowledge.Passage;
import dz.amal.domain.language.LanguageIdentifier;
import dz.amal.domain.language.ReadingLanguage;
import java.util.List;
import java.util.Optional;

/** Shows those who write and review documents what a question would find. */
public final class SearchKnowledge {

  private static final TextRule QUESTION = new TextRule("q", 1_000);

  private final FindPassages findPassages;
  private final LanguageIdentifier languages;

  /** Wires the use case. */
  public SearchKnowledge(FindPassages findPassages, LanguageIdentifier languages) {
    this.findPassages = findPassages;
    this.languages = languages;
  }

  /**
   * The passages that answers to this question could be drawn from, the best first; empty if the
   * caller is not of those who write or review documents.
   *
   * @param limit how many at most, from 1
   * @throws dz.amal.domain.kernel.InvalidValue on {@code q}
   * @throws dz.amal.domain.kernel.ModelUnavailable if embedder or index cannot answer now
   */
  public Optional<List<Passage>> handle(Caller caller, String question, int limit) {
    return caller.readsDocuments()
        ? Optional.of(search(QUESTION.check(question), limit))
        : Optional.empty();
  }

  private List<Passage> search(String question, int limit) {
    ReadingLanguage language = languages.identify(question).reading();
    // What those who keep the knowledge look for is nothing that a person in need wrote.
    return findPassages
        .of(new FindPassages.Search(question, language, limit, limit), true, use -> {})
        .passages();
  }
}
