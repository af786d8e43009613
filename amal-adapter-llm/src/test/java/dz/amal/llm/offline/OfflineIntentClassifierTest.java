package dz.amal.llm.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dz.amal.domain.decision.Intent;
import dz.amal.domain.decision.IntentEstimate;
import dz.amal.domain.language.Language;
import dz.amal.llm.offline.training.LabelledMessage;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class OfflineIntentClassifierTest {

  private static final OfflineIntentClassifier CLASSIFIER = new OfflineIntentClassifier();
  private static final double CRISIS_ABOVE = 0.3;

  /** Figures on some held-out messages; each asserted bound is a little under what was seen. */
  private record Figures(List<LabelledMessage> messages) {

    double accuracy() {
      return share(messages, m -> likeliest(m) == m.intent());
    }

    double routing() {
      return share(messages, m -> isForHuman(m) == (needOfHuman(m) > 0.5));
    }

    double crisisRecall() {
      return share(
          messages.stream().filter(m -> m.intent() == Intent.CRISIS).toList(), Figures::raises);
    }

    double crisisPrecision() {
      return share(
          messages.stream().filter(Figures::raises).toList(), m -> m.intent() == Intent.CRISIS);
    }

    double outOfScopeF1() {
      long said = messages.stream().filter(m -> likeliest(m) == Intent.OUT_OF_SCOPE).count();
      long real = messages.stream().filter(m -> m.intent() == Intent.OUT_OF_SCOPE).count();
      long both =
          messages.stream()
              .filter(m -> m.intent() == Intent.OUT_OF_SCOPE && likeliest(m) == m.intent())
              .count();
      return 2.0 * both / (said + real);
    }

    void print(String name) {
      System.out.printf(
          "intent %s (%d held out): accuracy %.3f, routing %.3f, crisis above %.2f recall %.3f"
              + " precision %.3f, out of scope F1 %.3f%n",
          name,
          messages.size(),
          accuracy(),
          routing(),
          CRISIS_ABOVE,
          crisisRecall(),
          crisisPrecision(),
          outOfScopeF1());
    }

    private static boolean isForHuman(LabelledMessage message) {
      return message.intent() == Intent.HUMAN || message.intent() == Intent.CRISIS;
    }

    private static double needOfHuman(LabelledMessage message) {
      IntentEstimate estimate = CLASSIFIER.estimate(message.text());
      return estimate.of(Intent.HUMAN) + estimate.of(Intent.CRISIS);
    }

    private static boolean raises(LabelledMessage message) {
      return CLASSIFIER.estimate(message.text()).of(Intent.CRISIS) > CRISIS_ABOVE;
    }

    private static Intent likeliest(LabelledMessage message) {
      return OfflineIntentClassifierTest.likeliest(CLASSIFIER.estimate(message.text()));
    }
  }

  @Test
  void keepsItsFiguresOnHeldOutMessages() {
    Figures figures = new Figures(HeldOut.messages());
    figures.print("all");
    for (Language language : Language.values()) {
      new Figures(figures.messages().stream().filter(m -> m.language() == language).toList())
          .print(language.code());
    }

    assertThat(figures.accuracy()).isGreaterThan(0.74);
    assertThat(figures.routing()).isGreaterThan(0.90);
    assertThat(figures.crisisRecall()).isGreaterThan(0.82);
    assertThat(figures.crisisPrecision()).isGreaterThan(0.57);
    assertThat(figures.outOfScopeF1()).isGreaterThan(0.60);
  }

  @Test
  void keepsItsFiguresOfTheCategory() {
    List<LabelledMessage> support =
        HeldOut.messages().stream().filter(m -> m.intent() == Intent.HUMAN).toList();
    double accuracy =
        share(
            support,
            m -> m.category().orElseThrow() == CLASSIFIER.estimate(m.text()).likelyCategory());
    System.out.printf("category: accuracy %.3f of %d held out%n", accuracy, support.size());

    assertThat(accuracy).isGreaterThan(0.50);
  }

  @Test
  void isCalibratedOnHeldOutMessages() {
    List<LabelledMessage> heldOut = HeldOut.messages();
    double sure =
        heldOut.stream()
            .map(message -> CLASSIFIER.estimate(message.text()))
            .mapToDouble(estimate -> estimate.of(likeliest(estimate)))
            .average()
            .orElseThrow();
    double right = new Figures(heldOut).accuracy();
    System.out.printf("calibration: %.3f sure, %.3f right%n", sure, right);

    assertThat(sure).isEqualTo(right, within(0.06));
  }

  @Test
  void tellsPlainMessages() {
    assertThat(likeliest("I want to kill myself tonight")).isEqualTo(Intent.CRISIS);
    assertThat(likeliest("merci beaucoup, bonne soirée")).isEqualTo(Intent.GREETING);
    assertThat(likeliest("ما هي أعراض انسحاب الترامادول؟")).isEqualTo(Intent.INFORMATION);
    assertThat(likeliest("Quelle est la recette du couscous au poulet ?"))
        .isEqualTo(Intent.OUT_OF_SCOPE);
    assertThat(likeliest("n7ab nahdar m3a wa7ed, rani 3yit w ma9dartch na7bes"))
        .isEqualTo(Intent.HUMAN);
  }

  @Property(tries = 300)
  void givesProbabilitiesForAnyText(@ForAll String text) {
    IntentEstimate estimate = CLASSIFIER.estimate(text);

    assertThat(estimate.model()).isEqualTo("offline-intent-2");
    assertThat(estimate.intents()).hasSize(Intent.values().length);
    assertThat(sum(estimate.intents())).isEqualTo(1, within(1e-6));
    assertThat(sum(estimate.categories())).isEqualTo(1, within(1e-6));
    assertThat(CLASSIFIER.estimate(text)).isEqualTo(estimate);
  }

  private static double sum(Map<?, Double> probabilities) {
    return probabilities.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private static Intent likeliest(String message) {
    return likeliest(CLASSIFIER.estimate(message));
  }

  private static Intent likeliest(IntentEstimate estimate) {
    return estimate.intents().entrySet().stream()
        .max(Comparator.comparingDouble(Map.Entry::getValue))
        .orElseThrow()
        .getKey();
  }

  private static double share(List<LabelledMessage> of, Predicate<LabelledMessage> claim) {
    return of.stream().filter(claim).count() / (double) of.size();
  }
}
