package dz.amal.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.domain.kernel.InvalidValue;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class AnyEmailAddressTest {

  @Property(tries = 2000)
  void isKeptInOneWayOrRefused(@ForAll("addresses") String text) {
    try {
      String kept = EmailAddress.check("email", text);
      assertThat(kept).hasSizeLessThanOrEqualTo(255).contains("@").doesNotContainAnyWhitespaces();
      assertThat(EmailAddress.check("email", kept)).isEqualTo(kept);
    } catch (InvalidValue e) {
      assertThat(e.field()).isEqualTo("email");
      assertThat(e.rule()).isEqualTo("must be an e-mail address");
    }
  }

  @Test
  void isRefusedQuicklyHoweverLong() {
    assertThatThrownBy(() -> EmailAddress.check("email", "a@" + "a.".repeat(100_000)))
        .isInstanceOf(InvalidValue.class);
  }

  @Provide
  Arbitrary<String> addresses() {
    Arbitrary<String> scraps =
        Arbitraries.of(
            "a", "B", "@", ".", "dz", " ", "\u00a0", "İ", "é", "+", "\n", "x".repeat(200));
    return Arbitraries.oneOf(
        Arbitraries.strings(), scraps.list().ofMaxSize(9).map(parts -> String.join("", parts)));
  }
}
