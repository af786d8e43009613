package dz.amal.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;

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
