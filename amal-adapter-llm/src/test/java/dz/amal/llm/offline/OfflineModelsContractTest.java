package dz.amal.llm.offline;

import dz.amal.domain.decision.IntentClassifier;
import dz.amal.domain.knowledge.Embedder;
import dz.amal.domain.knowledge.LanguageModel;
import dz.amal.testkit.contract.EmbedderContract;
import dz.amal.testkit.contract.IntentClassifierContract;
import dz.amal.testkit.contract.LanguageModelContract;

/** The models that come with Amal keep what every model promises. */
final class OfflineModelsContractTest
    implements LanguageModelContract, EmbedderContract, IntentClassifierContract {

  private static final OfflineEmbedder EMBEDDER = new OfflineEmbedder(Glossary.bundled());

  @Override
  public LanguageModel languageModel() {
    return new ExtractiveLanguageModel(EMBEDDER);
  }

  @Override
  public Embedder embedder() {
    return EMBEDDER;
  }

  @Override
  public IntentClassifier classifier() {
    return new OfflineIntentClassifier();
  }
}
