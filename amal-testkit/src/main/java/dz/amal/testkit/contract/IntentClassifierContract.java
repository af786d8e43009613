package dz.amal.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dz.amal.domain.decision.IntentClassifier;
import dz.amal.domain.decision.IntentEstimate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link IntentClassifier} promises. */
public interface IntentClassifierContract {

  /** A classifier that can answer. */
  IntentClassifier classifier();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "c quoi le saroukh",
        "واش هو الصاروخ؟",
        "I want to talk to somebody",
        "wach rak",
        "?!",
        "🙂",
        "a@b.dz 0555123456"
      })
  default void givesProbabilitiesToWhateverIsWritten(String message) {
    IntentEstimate estimate = classifier().estimate(message);

    assertThat(estimate.model()).isNotBlank();
    assertShares(estimate.intents());
    assertShares(estimate.categories());
  }

  private static void assertShares(Map<?, Double> shares) {
    assertThat(shares.values()).allSatisfy(share -> assertThat(share).isBetween(0.0, 1.0));
    assertThat(shares.values().stream().mapToDouble(Double::doubleValue).sum())
        .isEqualTo(1, within(1e-6));
  }
}
