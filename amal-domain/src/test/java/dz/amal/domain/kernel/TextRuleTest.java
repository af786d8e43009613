package dz.amal.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TextRuleTest {

  private static final TextRule AT_MOST_FIVE = new TextRule("title", 5);

  @Test
  void stripsTheWhiteSpaceAround() {
    assertThat(AT_MOST_FIVE.check(" \n a b \u2003\t")).isEqualTo("a b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t\r", "\u2003"})
  void refusesABlankText(String blank) {
    assertRefused(blank, "must not be blank");
  }

  @Test
  void acceptsATextOfExactlyItsLimit() {
    assertThat(AT_MOST_FIVE.check("abcde")).isEqualTo("abcde");
  }

  @Test
  void refusesOneCharacterMore() {
    assertRefused("abcdef", "must be at most 5 characters");
  }

  @Test
  void doesNotCountTheWhiteSpaceThatItStrips() {
    assertThat(AT_MOST_FIVE.check("   abcde   ")).isEqualTo("abcde");
  }

  @Test
  void countsAnEmojiAsOneCharacter() {
    assertThat(AT_MOST_FIVE.check("🙂".repeat(5))).isEqualTo("🙂".repeat(5));
    assertRefused("🙂".repeat(6), "must be at most 5 characters");
  }

  @Property(tries = 200)
  void countsCodePointsAsTheDatabaseDoes(
      @ForAll @IntRange(min = 1, max = 10) int length, @ForAll boolean beyondTheBasicPlane) {
    String text = (beyondTheBasicPlane ? "𝄞" : "ش").repeat(length);

    if (length <= 5) {
      assertThat(AT_MOST_FIVE.check(text)).isEqualTo(text);
    } else {
      assertRefused(text, "must be at most 5 characters");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\0", "a\0b", "ab\0"})
  void refusesTheNulCharacter(String text) {
    assertRefused(text, "must not contain the NUL character");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uD83D", "\uDE42", "a\uD83Db", "\uDE42\uD83D"})
  void refusesHalfASurrogatePair(String text) {
    assertRefused(text, "must be well-formed Unicode");
  }

  private static void assertRefused(String text, String rule) {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> AT_MOST_FIVE.check(text))
        .satisfies(
            refusal -> {
              assertThat(refusal.field()).isEqualTo("title");
              assertThat(refusal.rule()).isEqualTo(rule);
            });
  }
}
