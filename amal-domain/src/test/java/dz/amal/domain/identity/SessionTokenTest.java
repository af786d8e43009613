package dz.amal.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SessionTokenTest {

  @Test
  void hashesWithSha256() {
    assertThat(new SessionToken("abc").hash())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void hasAnotherHashWhenItDiffers() {
    assertThat(new SessionToken("abc").hash()).isNotEqualTo(new SessionToken("abd").hash());
  }

  @Test
  void keepsItsSecretOutOfLogs() {
    assertThat(new SessionToken("secret").toString()).doesNotContain("secret");
  }
}
