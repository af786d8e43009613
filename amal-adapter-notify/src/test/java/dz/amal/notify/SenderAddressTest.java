package dz.amal.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SenderAddressTest {

  @Test
  void readsAnAddressWithAndWithoutAName() {
    assertThat(SenderAddress.parse("amal@example.org"))
        .isEqualTo(new SenderAddress("", "amal@example.org"));
    assertThat(SenderAddress.parse("أمل <amal@example.org>"))
        .isEqualTo(new SenderAddress("أمل", "amal@example.org"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "amal",
        "amal@",
        "@example.org",
        "a@example.org, b@example.org",
        "team: a@example.org;",
        "Amal <amal@example.org",
        "أمل@example.org"
      })
  void refusesWhatIsNone(String text) {
    assertThatThrownBy(() -> SenderAddress.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("must have the form");
  }
}
