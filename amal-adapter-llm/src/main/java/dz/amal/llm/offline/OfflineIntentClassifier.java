package dz.amal.llm.offline;

import dz.amal.domain.decision.Intent;
import dz.amal.domain.decision.IntentClassifier;
import dz.amal.domain.decision.IntentEstimate;
import dz.amal.domain.ticket.TicketCategory;
import dz.amal.llm.offline.linear.LinearModel;
import dz.amal.llm.offline.linear.SparseVector;
import dz.amal.llm.offline.text.MessageFeatures;
import java.util.EnumMap;
import java.util.Map;

/**
 * Estimates the intent of a message by two linear models trained when this module was built.
 * Immutable and thread-safe; answers in well under a millisecond and never fails.
 *
 * <p>Its probabilities are calibrated on messages that it was not trained on, from data in which
 * crises are far more frequent than in real traffic.
 */
public final class OfflineIntentClassifier implements IntentClassifier {

  /** The name and version that are stored with its estimates. */
  public static final String MODEL = "offline-intent-2";

  private final MessageFeatures features = new MessageFeatures(new MessageConcepts());
  private final LinearModel intents = Resources.model("intent.model");
  private final LinearModel categories = Resources.model("category.model");

  /** The classifier, with its models read from the class path. */
  public OfflineIntentClassifier() {}

  @Override
  public IntentEstimate estimate(String message) {
    SparseVector vector = features.apply(message);
    return new IntentEstimate(
        MODEL,
        probabilities(Intent.class, intents, vector),
        probabilities(TicketCategory.class, categories, vector));
  }

  private static <E extends Enum<E>> Map<E, Double> probabilities(
      Class<E> type, LinearModel model, SparseVector vector) {
    double[] probabilities = model.probabilities(vector);
    Map<E, Double> byClass = new EnumMap<>(type);
    for (int k = 0; k < probabilities.length; k++) {
      byClass.put(Enum.valueOf(type, model.classes().get(k)), probabilities[k]);
    }
    return byClass;
  }
}
