package dz.amal.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.testkit.FixedKeys;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TotpCodesTest {

  /** RFC 6238, appendix B. */
  private static final String RFC_SECRET =
      new Base32().encodeToString("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

  private final TotpCodes codes = new TotpCodes(new SecureRandom(), new FixedKeys());

  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037"
  })
  void computesWhatTheStandardSays(long second, String code) {
    assertThat(codes.step(RFC_SECRET, code, Instant.ofEpochSecond(second)))
        .isEqualTo(OptionalLong.of(second / 30));
  }

  @Test
  void bearsAClockThatIsHalfAMinuteOff() {
    Instant at = Instant.ofEpochSecond(59);

    assertThat(codes.step(RFC_SECRET, "287082", at.plusSeconds(30))).hasValue(1);
    assertThat(codes.step(RFC_SECRET, "287082", at.minusSeconds(30))).hasValue(1);
    assertThat(codes.step(RFC_SECRET, "287082", at.plusSeconds(61))).isEmpty();
  }

  @Test
  void takesACodeInTwoGroupsAsPeopleTypeIt() {
    assertThat(codes.step(RFC_SECRET, "287 082", Instant.ofEpochSecond(59))).hasValue(1);
  }

  @Test
  void findsNothingInWhatIsNoCode() {
    assertThat(codes.step(RFC_SECRET, "", Instant.ofEpochSecond(59))).isEmpty();
    assertThat(codes.step(RFC_SECRET, "abcdef", Instant.ofEpochSecond(59))).isEmpty();
  }

  @Test
  void makesSecretsOf160BitsAndAnotherEachTime() {
    String secret = codes.newSecret();

    assertThat(new Base32().decode(secret)).hasSize(20);
    assertThat(codes.newSecret()).isNotEqualTo(secret);
  }

  @Test
  void makesRecoveryCodesThatPeopleCanCopy() {
    assertThat(codes.newRecoveryCode()).matches("([a-z2-7]{4}-){3}[a-z2-7]{4}");
  }

  @Test
  void tellsAnAuthenticatorAllItNeeds() {
    assertThat(codes.address("ABC", "a b@example.dz"))
        .hasToString(
            "otpauth://totp/Amal:a%20b%40example.dz?secret=ABC&issuer=Amal&algorithm=SHA1&digits=6&period=30");
  }

  @Test
  void sealsASecretSoThatOnlyTheKeyOpensIt() {
    String sealed = codes.seal("JBSWY3DPEHPK3PXP");

    assertThat(sealed).doesNotContain("JBSWY3DPEHPK3PXP").startsWith("k1:");
    assertThat(codes.unseal(sealed)).isEqualTo("JBSWY3DPEHPK3PXP");
    assertThat(codes.seal("JBSWY3DPEHPK3PXP")).isNotEqualTo(sealed);
  }

  @Test
  void opensWhatAnEarlierKeyHasSealed() {
    String sealed = codes.seal("JBSWY3DPEHPK3PXP");

    assertThat(new TotpCodes(new SecureRandom(), new FixedKeys(2)).unseal(sealed))
        .isEqualTo("JBSWY3DPEHPK3PXP");
  }

  @Test
  void refusesASecretThatSomebodyChanged() {
    String sealed = codes.seal("JBSWY3DPEHPK3PXP");
    char last = sealed.charAt(10);
    String changed = sealed.substring(0, 10) + (last == 'A' ? 'B' : 'A') + sealed.substring(11);

    assertThatThrownBy(() -> codes.unseal(changed)).isInstanceOf(IllegalStateException.class);
  }
}
