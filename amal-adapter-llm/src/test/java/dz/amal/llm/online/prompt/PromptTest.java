package dz.amal.llm.online.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PromptTest {

  /** A changed prompt needs another number, and another line here. */
  @Test
  void isTheOneThatItsNumberStandsFor() {
    assertThat(Prompt.answer().id()).isEqualTo("answer-1@1305186fbd0ba96f");
    assertThat(Prompt.intent().id()).isEqualTo("intent-1@8bbd83ee700e018d");
    assertThat(Prompt.repair().id()).isEqualTo("repair-1@3498d16e8d00e119");
  }

  @Test
  void changesItsIdWithOneLetter() {
    assertThat(new Prompt("answer-1", "a").id()).isNotEqualTo(new Prompt("answer-1", "b").id());
  }

  @Test
  void takesAComplaint() {
    assertThat(Prompt.repair().with("complaint", "it is not JSON"))
        .startsWith("A program could not read that: it is not JSON.");
  }
}
