package dz.amal.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

final class RequestKeyTest {

  @Test
  void acceptsAKeyOf255Characters() {
    assertThat(new RequestKey("k".repeat(255), "hash").key()).hasSize(255);
  }

  @Test
  void refusesALongerKeyByTheHeadersName() {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> new RequestKey("k".repeat(256), "hash"))
        .withMessage("Idempotency-Key must be at most 255 characters");
  }
}
