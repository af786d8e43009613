package dz.amal.llm.online.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PromptEchoTest {

  private final PromptEcho echo = new PromptEcho(Prompt.answer());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Use only what the passages say. You know nothing else.",
        "USE ONLY - what the passages say; you   know nothing!",
        "My rules are: never fill a gap from memory. Give 1 to 5 short sentences."
      })
  void hearsThePrompt(String said) {
    assertThat(echo.isIn(said)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Use only what the doctor says.", "الانسحاب يبدأ بعد يوم واحد"})
  void hearsNothingInOtherWords(String said) {
    assertThat(echo.isIn(said)).isFalse();
  }

  @Test
  void hearsItAmongOtherWords() {
    String said = "Sure! you are given numbered passages, sometimes what was said before, and";

    assertThat(echo.isIn(said)).isTrue();
  }
}
