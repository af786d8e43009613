package dz.amal.llm.online.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class MaskedWordsTest {

  private final MaskedWords masked = new MaskedWords();

  @Test
  void numbersEachValueOfAKind() {
    assertThat(masked.masked("a@example.org, b@example.org, a@example.org, 0555123456"))
        .isEqualTo("[email_1], [email_2], [email_1], [phone_1]");
    assertThat(masked.masked("b@example.org")).isEqualTo("[email_2]");
  }

  @Test
  void putsBackWhatItHid() {
    masked.masked("a@example.org, 0555123456");

    assertThat(masked.restored("call [phone_1], not [email_1]"))
        .isEqualTo("call 0555123456, not a@example.org");
  }

  @Test
  void leavesPlaceholdersOfOthers() {
    assertThat(masked.masked("write to [email]")).isEqualTo("write to [email]");
    assertThat(masked.restored("[email], [email_7], [figure_1]"))
        .isEqualTo("[email], [email_7], [figure_1]");
  }

  @Test
  void putsBackWhatLooksLikeAPattern() {
    masked.masked("a$1@example.org");

    assertThat(masked.restored("[email_1]")).isNotEqualTo("[email_1]");
  }

  @Property(tries = 200)
  void givesBackEveryTextThatHasNoPlaceholders(@ForAll String text) {
    MaskedWords words = new MaskedWords();
    String said = text.replace("[", "(") + " a@example.org 0555123456";

    assertThat(words.restored(words.masked(said))).isEqualTo(said);
  }

  @Test
  void doesNotTellWhatItHid() {
    masked.masked("a@example.org");

    assertThat(masked).hasToString("MaskedWords[1]");
  }
}
