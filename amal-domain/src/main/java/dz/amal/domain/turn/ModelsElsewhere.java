package dz.amal.domain.turn;

import dz.amal.domain.decision.IntentClassifier;
import dz.amal.domain.knowledge.LanguageModel;
import dz.amal.domain.model.ModelUse;
import java.util.function.Consumer;

/**
 * Models that run on another machine: better than those that come with Amal, but they cost
 * something, they can be down, and what they are asked leaves this machine. Whoever asks them has
 * made sure that the person has agreed. Thread-safe.
 */
public interface ModelsElsewhere {

  /** Whether they are asked at the moment: not for a while after they have kept failing. */
  boolean areUp();

  /**
   * A classifier for one turn.
   *
   * @param meter hears of each call that was paid for, also of those that came to nothing
   */
  IntentClassifier classifier(Consumer<ModelUse> meter);

  /** A language model for one turn; see {@link #classifier}. */
  LanguageModel languageModel(Consumer<ModelUse> meter);
}
