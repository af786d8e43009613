package dz.amal.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dz.amal.domain.ticket.TicketCategory;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class IntentEstimateTest {

  @Test
  void knowsHowLikelyAnIntentIs() {
    IntentEstimate estimate = new IntentEstimate("tested", Map.of(Intent.GREETING, 0.8), Map.of());

    assertThat(estimate.of(Intent.GREETING)).isEqualTo(0.8);
    assertThat(estimate.of(Intent.HUMAN)).isZero();
  }

  @Test
  void isNoLessInNeedThanAnotherEstimateOnceToldSo() {
    IntentEstimate together =
        new IntentEstimate(
            "tested",
            Map.of(Intent.CRISIS, 0.2, Intent.HUMAN, 0.3, Intent.INFORMATION, 0.5),
            Map.of());
    IntentEstimate alone =
        new IntentEstimate(
            "tested",
            Map.of(Intent.CRISIS, 0.4, Intent.HUMAN, 0.05, Intent.INFORMATION, 0.55),
            Map.of());

    IntentEstimate needier = together.noLessInNeedThan(alone);

    assertThat(needier.of(Intent.CRISIS)).isEqualTo(0.4);
    assertThat(needier.of(Intent.HUMAN)).isEqualTo(0.3);
    assertThat(needier.of(Intent.INFORMATION)).isCloseTo(0.3, within(1e-9));
  }

  @Test
  void putsACrisisFirstWhereBothNeedsDoNotFit() {
    IntentEstimate calm = new IntentEstimate("tested", Map.of(Intent.HUMAN, 1.0), Map.of());
    IntentEstimate grave =
        new IntentEstimate("tested", Map.of(Intent.CRISIS, 0.7, Intent.GREETING, 0.3), Map.of());

    IntentEstimate needier = calm.noLessInNeedThan(grave);

    assertThat(needier.of(Intent.CRISIS)).isEqualTo(0.7);
    assertThat(needier.of(Intent.HUMAN)).isCloseTo(0.3, within(1e-9));
  }

  @Test
  void takesTheLikeliestCategory() {
    assertThat(
            categories(Map.of(TicketCategory.RELAPSE, 0.6, TicketCategory.ADDICTION, 0.4))
                .likelyCategory())
        .isEqualTo(TicketCategory.RELAPSE);
  }

  @Property(tries = 300)
  void neverGuessesACrisis(@ForAll("probabilities") Map<TicketCategory, Double> probabilities) {
    assertThat(categories(probabilities).likelyCategory()).isNotEqualTo(TicketCategory.CRISIS);
  }

  @Test
  void passesOverACertainCrisis() {
    assertThat(
            categories(Map.of(TicketCategory.CRISIS, 0.9, TicketCategory.RELAPSE, 0.1))
                .likelyCategory())
        .isEqualTo(TicketCategory.RELAPSE);
  }

  @Test
  void isGeneralWhenTheClassifierKnowsNoCategory() {
    assertThat(categories(Map.of()).likelyCategory()).isEqualTo(TicketCategory.GENERAL);
  }

  @Test
  void takesTheFirstListedOfEquallyLikelyCategories() {
    Map<TicketCategory, Double> allAlike =
        Arrays.stream(TicketCategory.values())
            .collect(Collectors.toMap(Function.identity(), category -> 0.125));

    assertThat(categories(allAlike).likelyCategory()).isEqualTo(TicketCategory.ADDICTION);
  }

  @Provide
  Arbitrary<Map<TicketCategory, Double>> probabilities() {
    return Arbitraries.maps(
        Arbitraries.of(TicketCategory.class), Arbitraries.doubles().between(0, 1));
  }

  private static IntentEstimate categories(Map<TicketCategory, Double> categories) {
    return new IntentEstimate("tested", Map.of(), categories);
  }
}
