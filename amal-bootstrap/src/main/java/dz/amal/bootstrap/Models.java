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

/** The models in use. */
public record Models(
    LanguageIdentifier languages,
    IntentClassifier classifier,
    Embedder embedder,
    LanguageModel languageModel) {

  /** What answers a turn where nothing else may or can. */
  public OwnModels own() {
    return new OwnModels(classifier, languageModel);
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
}
