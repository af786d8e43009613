package dz.amal.application.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.domain.kernel.StorageUnavailable;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StoringGateTest {

  private final StoringGate gate = new StoringGate(1, Duration.ofMillis(1));

  @Test
  void whoeverIsInDangerPassesAtOnceHoweverManyWait() {
    String passed = gate.pass(false, () -> gate.pass(true, () -> "stored"));

    assertThat(passed).isEqualTo("stored");
  }

  @Test
  void anyoneElseWaitsForAPlaceAndNotForEver() {
    assertThatThrownBy(() -> gate.pass(false, () -> gate.pass(false, () -> "never")))
        .isInstanceOf(StorageUnavailable.class);
  }

  @Test
  void aPlaceIsFreeAgainAlsoBehindWhatFailed() {
    assertThatThrownBy(
            () ->
                gate.pass(
                    false,
                    () -> {
                      throw new StorageUnavailable("gone");
                    }))
        .isInstanceOf(StorageUnavailable.class);

    assertThat(gate.<String>pass(false, () -> "stored")).isEqualTo("stored");
  }
}
