package dz.amal.domain.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

final class HkdfTest {

  /** Test case 3 of RFC 5869, whose output begins like this. */
  @Test
  void derivesWhatTheStandardSays() {
    byte[] secret = HexFormat.of().parseHex("0b".repeat(22));

    assertThat(HexFormat.of().formatHex(Hkdf.derive("any", secret, "").bytes()))
        .isEqualTo("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d");
  }
}
