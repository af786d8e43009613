package dz.amal.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.domain.identity.Password;
import dz.amal.domain.kernel.InvalidValue;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

final class BcryptPasswordsTest {

  private final BcryptPasswords passwords = new BcryptPasswords(4, new SecureRandom());

  @Test
  void knowsAPasswordAgainByItsHash() {
    String hash = passwords.hash(new Password("trois chevaux bleus"));

    assertThat(passwords.matches(new Password("trois chevaux bleus"), hash)).isTrue();
    assertThat(passwords.matches(new Password("trois chevaux blancs"), hash)).isFalse();
  }

  @Test
  void writesTheUsualFormWithItsCost() {
    assertThat(passwords.hash(new Password("trois chevaux bleus")))
        .startsWith("$2a$04$")
        .hasSize(60);
  }

  @Test
  void hashesTheSamePasswordDifferentlyEachTime() {
    Password password = new Password("trois chevaux bleus");

    assertThat(passwords.hash(password)).isNotEqualTo(passwords.hash(password));
  }

  @Test
  void looksAtEveryCharacterOfALongPassword() {
    String seventyTwo = "a".repeat(72);
    String hash = passwords.hash(new Password(seventyTwo + "right"));

    assertThat(passwords.matches(new Password(seventyTwo + "right"), hash)).isTrue();
    assertThat(passwords.matches(new Password(seventyTwo + "wrong"), hash)).isFalse();
    assertThat(passwords.matches(new Password(seventyTwo), hash)).isFalse();
  }

  @Test
  void countsTheBytesOfArabicLettersAndNotTheLetters() {
    String forty = "أ".repeat(40);

    String hash = passwords.hash(new Password(forty + "ب"));

    assertThat(passwords.matches(new Password(forty + "ت"), hash)).isFalse();
    assertThat(passwords.matches(new Password(forty + "ب"), hash)).isTrue();
  }

  @Test
  void takesOneLetterWrittenInTwoWaysAsTheSame() {
    String hash = passwords.hash(new Password("café à Béjaïa"));

    assertThat(passwords.matches(new Password("cafe\u0301 a\u0300 Be\u0301jai\u0308a"), hash))
        .isTrue();
  }

  @Test
  void isOutdatedWhenMadeMoreCheaply() {
    String cheap = passwords.hash(new Password("trois chevaux bleus"));

    assertThat(passwords.isOutdated(cheap)).isFalse();
    assertThat(new BcryptPasswords(5, new SecureRandom()).isOutdated(cheap)).isTrue();
  }

  @Test
  void matchesNothingWithWhatIsNoHash() {
    assertThat(passwords.matches(new Password("trois chevaux bleus"), "nonsense")).isFalse();
  }

  @Test
  void refusesACostThatNobodyCouldWaitFor() {
    assertThatThrownBy(() -> new BcryptPasswords(31, new SecureRandom()))
        .isInstanceOf(InvalidValue.class);
  }
}
