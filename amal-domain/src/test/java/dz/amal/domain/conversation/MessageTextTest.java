package dz.amal.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dz.amal.domain.kernel.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MessageTextTest {

  @Test
  void stripsTheWhiteSpaceAround() {
    assertThat(new MessageText("\n aide-moi ").value()).isEqualTo("aide-moi");
  }

  @Test
  void holdsTenThousandCharacters() {
    assertThat(new MessageText("🙂".repeat(10_000)).value()).hasSize(20_000);
  }

  @Test
  void refusesOneCharacterMore() {
    assertRefused("a".repeat(10_001));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n", "a\0b", "\uD83D"})
  void refusesWhatIsNotAMessage(String text) {
    assertRefused(text);
  }

  @Test
  void keepsItsWordsOutOfLogs() {
    assertThat(new MessageText("secret 🙂")).hasToString("MessageText[8 characters]");
  }

  private static void assertRefused(String text) {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> new MessageText(text))
        .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("content"));
  }
}
