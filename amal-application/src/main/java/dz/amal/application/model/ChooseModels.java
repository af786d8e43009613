package dz.amal.application.model;

import dz.amal.domain.identity.Caller;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.knowledge.AnswerCache;
import dz.amal.domain.model.ModelBudget;
import dz.amal.domain.model.ModelSpending;
import dz.amal.domain.turn.ModelsElsewhere;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Chooses the models of a turn. Those elsewhere are asked only about what somebody wrote who has
 * agreed to it, as long as there is something left of the budget, and not while they are down.
 * Thread-safe.
 */
public final class ChooseModels {

  private final OwnModels own;
  private final Optional<Elsewhere> elsewhere;
  private final ModelSpending spending;
  private final InstantSource clock;

  /**
   * What there is elsewhere.
   *
   * @param cache of the answers that were paid for
   */
  public record Elsewhere(ModelsElsewhere models, ModelBudget budget, AnswerCache cache) {}

  /** Chooses between these. */
  public ChooseModels(
      OwnModels own, Optional<Elsewhere> elsewhere, ModelSpending spending, InstantSource clock) {
    this.own = own;
    this.elsewhere = elsewhere;
    this.spending = spending;
    this.clock = clock;
  }

  /** The models of a turn of this person. */
  public TurnModels of(Caller caller) {
    return new TurnModels(own, elsewhere.filter(there -> isAllowed(there, caller)));
  }

  private boolean isAllowed(Elsewhere there, Caller caller) {
    return caller.hasConsented() && there.models().areUp() && isAffordable(there, caller.user());
  }

  /** What cannot be looked up is not spent. */
  private boolean isAffordable(Elsewhere there, UserId user) {
    try {
      LocalDate today = ModelBudget.dayOf(clock.instant());
      return there.budget().allows(spending.of(user, today), spending.ofAll(today));
    } catch (RuntimeException e) {
      return false;
    }
  }
}
