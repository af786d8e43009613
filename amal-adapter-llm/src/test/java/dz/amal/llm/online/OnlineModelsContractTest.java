package dz.amal.llm.online;

import dz.amal.domain.decision.IntentClassifier;
import dz.amal.domain.knowledge.Embedder;
import dz.amal.domain.knowledge.LanguageModel;
import dz.amal.testkit.contract.EmbedderContract;
import dz.amal.testkit.contract.IntentClassifierContract;
import dz.amal.testkit.contract.LanguageModelContract;
import dz.amal.testkit.model.ModelReply;
import org.junit.jupiter.api.AfterEach;

/** The models elsewhere keep what every model promises. */
final class OnlineModelsContractTest
    implements LanguageModelContract, EmbedderContract, IntentClassifierContract {

  private final Asked asked = Asked.aDouble();

  @AfterEach
  void close() {
    asked.close();
  }

  @Override
  public LanguageModel languageModel() {
    asked.model.answers(ModelReply.quotingTheFirstPassage());
    return asked.models.languageModel(asked.uses::add);
  }

  @Override
  public Embedder embedder() {
    return asked.embedder();
  }

  @Override
  public IntentClassifier classifier() {
    asked.model.answers(ModelReply.saying(Estimates.of(0.1, 0.7)));
    return asked.models.classifier(asked.uses::add);
  }
}
