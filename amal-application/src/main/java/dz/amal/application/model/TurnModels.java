package dz.amal.application.model;

import dz.amal.domain.decision.IntentEstimate;
import dz.amal.domain.kernel.ModelUnavailable;
import dz.amal.domain.knowledge.DraftAnswer;
import dz.amal.domain.knowledge.DraftAnswer.Sentence;
import dz.amal.domain.knowledge.Inquiry;
import dz.amal.domain.knowledge.LanguageModel;
import dz.amal.domain.model.ModelUse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** The models of one turn, and what they have cost. Thread-safe. */
public final class TurnModels {

  private final OwnModels own;
  private final Optional<ChooseModels.Elsewhere> elsewhere;
  private final List<ModelUse> uses = new CopyOnWriteArrayList<>();

  TurnModels(OwnModels own, Optional<ChooseModels.Elsewhere> elsewhere) {
    this.own = own;
    this.elsewhere = elsewhere;
  }

  /** Those of this process alone: for what is no person's turn. */
  public static TurnModels own(OwnModels own) {
    return new TurnModels(own, Optional.empty());
  }

  /** A draft, and the model that has made it. */
  public record Drafted(DraftAnswer draft, String model) {}

  /** Whether models elsewhere may be asked about what this person wrote. */
  public boolean mayAskElsewhere() {
    return elsewhere.isPresent();
  }

  /** Hears what a call has cost. */
  public void meter(ModelUse use) {
    uses.add(use);
  }

  /** The calls so far that were paid for, in their order. */
  public List<ModelUse> uses() {
    return List.copyOf(uses);
  }

  /**
   * What a message wants. A model elsewhere may see a need that the one here does not; a need that
   * the one here has seen it does not take away.
   *
   * @throws ModelUnavailable if no classifier can answer now
   */
  public IntentEstimate estimate(String text) {
    return elsewhere
        .flatMap(there -> estimateElsewhere(there, text))
        .map(estimate -> estimate.noLessInNeedThan(own.classifier().estimate(text)))
        .orElseGet(() -> own.classifier().estimate(text));
  }

  private Optional<IntentEstimate> estimateElsewhere(ChooseModels.Elsewhere there, String text) {
    try {
      return Optional.of(there.models().classifier(this::meter).estimate(text));
    } catch (ModelUnavailable e) {
      return Optional.empty(); // counted where it failed; the one here answers
    }
  }

  /**
   * Drafts an answer, see {@link LanguageModel#draft}. A model elsewhere that fails before its
   * first sentence is stood in for by the one here.
   *
   * @param goOn is given the name of the model that drafts, and each of its sentences
   * @throws ModelUnavailable if no model can answer now, or if one broke off
   */
  public Drafted draft(Inquiry inquiry, BiPredicate<String, Sentence> goOn) {
    Begun begun = new Begun(goOn);
    return elsewhere
        .flatMap(there -> draftElsewhere(there, inquiry, begun))
        .orElseGet(() -> drafted(own.languageModel(), inquiry, begun));
  }

  private Optional<Drafted> draftElsewhere(
      ChooseModels.Elsewhere there, Inquiry inquiry, Begun begun) {
    LanguageModel model =
        new RememberingLanguageModel(there.models().languageModel(this::meter), there.cache());
    try {
      return Optional.of(drafted(model, inquiry, begun));
    } catch (ModelUnavailable e) {
      if (begun.hasBegun || Thread.currentThread().isInterrupted()) {
        throw e;
      }
      return Optional.empty();
    }
  }

  private static Drafted drafted(LanguageModel model, Inquiry inquiry, Begun begun) {
    return new Drafted(model.draft(inquiry, begun.by(model.model())), model.model());
  }

  /** Knows whether somebody has heard something already. Used by one thread. */
  private static final class Begun {
    private final BiPredicate<String, Sentence> goOn;
    private boolean hasBegun;

    Begun(BiPredicate<String, Sentence> goOn) {
      this.goOn = goOn;
    }

    Predicate<Sentence> by(String model) {
      return sentence -> {
        hasBegun = true;
        return goOn.test(model, sentence);
      };
    }
  }
}
