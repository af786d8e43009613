package dz.amal.bootstrap;

import dz.amal.application.model.OwnModels;
import dz.amal.domain.decision.IntentClassifier;
import dz.amal.domain.knowledge.Embedder;
import dz.amal.domain.knowledge.LanguageModel;
import dz.amal.domain.language.LanguageIdentifier;
import dz.amal.llm.offline.ExtractiveLanguageModel;
import dz.amal.llm.offline.Glossary;
import dz.amal.llm.offline.OfflineEmbedder;
import dz.amal.llm.offline.OfflineIntentClassifier;
import dz.amal.llm.offline.OfflineLanguageIdentifier;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The models of this process, and the embedder elsewhere that is preferred to its own.
 *
 * @param embedderElsewhere by which the knowledge is to be embedded; empty for our own
 */
public record Models(
    LanguageIdentifier languages,
    IntentClassifier classifier,
    Embedder embedder,
    LanguageModel languageModel,
    Optional<Embedder> embedderElsewhere) {

  /** The models of this process alone. */
  public Models(
      LanguageIdentifier languages,
      IntentClassifier classifier,
      Embedder embedder,
      LanguageModel languageModel) {
    this(languages, classifier, embedder, languageModel, Optional.empty());
  }

  /** Those that come with Amal and need no network. */
  public static Models offline() {
    OfflineEmbedder embedder = new OfflineEmbedder(Glossary.bundled());
    return new Models(
        new OfflineLanguageIdentifier(),
        new OfflineIntentClassifier(),
        embedder,
        new ExtractiveLanguageModel(embedder));
  }

  /** The same, with an embedder elsewhere for the knowledge. */
  public Models embeddedBy(Optional<? extends Embedder> elsewhere) {
    return new Models(
        languages, classifier, embedder, languageModel, elsewhere.map(Embedder.class::cast));
  }

  /** What answers a turn where nothing else may or can. */
  public OwnModels own() {
    return new OwnModels(classifier, languageModel);
  }

  /** The embedders that this process has, the preferred one first. */
  public List<Embedder> embedders() {
    return Stream.concat(embedderElsewhere.stream(), Stream.of(embedder)).toList();
  }
}
