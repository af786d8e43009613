package dz.amal.domain.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dz.amal.domain.kernel.InvalidValue;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NotBlank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DocumentTextTest {

  @Test
  void composesAccents() {
    assertThat(new DocumentText("e\u0301te\u0301")).isEqualTo(new DocumentText("été"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"one\ntwo", "one\r\ntwo", "one\rtwo", "\n one\ntwo \r\n"})
  void endsEveryLineWithALineFeed(String text) {
    assertThat(new DocumentText(text).value()).isEqualTo("one\ntwo");
  }

  @Test
  void hasTheSameHashHoweverItWasTyped() {
    assertThat(new DocumentText("e\u0301te\u0301\r\n2026 ").hash())
        .isEqualTo(new DocumentText("été\n2026").hash());
  }

  @Test
  void hasAnotherHashWhenOneLetterDiffers() {
    assertThat(new DocumentText("été").hash()).isNotEqualTo(new DocumentText("ete").hash());
  }

  @Test
  void hashesWithSha256() {
    assertThat(new DocumentText("abc").hash())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Property(tries = 300)
  void changesNothingWhenNormalisedAgain(
      @ForAll @AlphaChars @Chars({'\r', '\n', ' ', '\u0301', '\u0654', 'ا'}) @NotBlank
          String text) {
    DocumentText once = new DocumentText("x" + text);

    assertThat(new DocumentText(once.value())).isEqualTo(once);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \r\n\t", "a\0b", "a\uD83Db", "\uDE42"})
  void refusesWhatTheDatabaseCannotHold(String text) {
    assertRefused(text);
  }

  @Test
  void holdsAtMostAMillionCharacters() {
    assertThat(new DocumentText("🙂".repeat(1_000_000)).value()).hasSize(2_000_000);
    assertRefused("a".repeat(1_000_001));
  }

  @Test
  void showsOnlyItsLength() {
    assertThat(new DocumentText("secret")).hasToString("DocumentText[6]");
  }

  private static void assertRefused(String text) {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> new DocumentText(text))
        .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("content"));
  }
}
