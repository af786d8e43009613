package dz.amal.application.turn;

import dz.amal.application.model.ChooseModels;
import dz.amal.domain.decision.Intent;
import dz.amal.domain.decision.IntentClassifier;
import dz.amal.domain.knowledge.AnswerCache;
import dz.amal.domain.knowledge.LanguageModel;
import dz.amal.domain.model.ModelBudget;
import dz.amal.domain.model.ModelUse;
import dz.amal.domain.turn.ModelsElsewhere;
import java.util.Optional;
import java.util.function.Consumer;

/** Models elsewhere that say what a test lets them say; each call takes a hundred tokens. */
final class Elsewhere implements ModelsElsewhere {

  static final int TOKENS = 100;

  boolean areUp = true;
  IntentClassifier classifier = text -> Chat.likely(Intent.INFORMATION);
  LanguageModel model = Chat.quoting(Chat.KNOWN);
  ModelBudget budget = new ModelBudget(1_000, 10_000);
  AnswerCache cache = AnswerCache.none();
  int drafts;

  Optional<ChooseModels.Elsewhere> toChoose() {
    return Optional.of(new ChooseModels.Elsewhere(this, budget, cache));
  }

  @Override
  public boolean areUp() {
    return areUp;
  }

  @Override
  public IntentClassifier classifier(Consumer<ModelUse> meter) {
    return text -> {
      meter.accept(use(ModelUse.Purpose.INTENT));
      return classifier.estimate(text);
    };
  }

  @Override
  public LanguageModel languageModel(Consumer<ModelUse> meter) {
    return Chat.named(
        "elsewhere-1",
        (inquiry, goOn) -> {
          drafts++;
          meter.accept(use(ModelUse.Purpose.ANSWER));
          return model.draft(inquiry, goOn);
        });
  }

  private static ModelUse use(ModelUse.Purpose purpose) {
    return new ModelUse("elsewhere-1", purpose, Optional.of("any-1@0123456789abcdef"), 90, 10);
  }
}
