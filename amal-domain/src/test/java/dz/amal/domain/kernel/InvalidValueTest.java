package dz.amal.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class InvalidValueTest {

  private static final String CONFESSION = "confession";

  @Test
  void saysWhichFieldBrokeWhichRule() {
    InvalidValue refusal = new InvalidValue("title", "must not be blank");

    assertThat(refusal.field()).isEqualTo("title");
    assertThat(refusal.rule()).isEqualTo("must not be blank");
    assertThat(refusal).hasMessage("title must not be blank");
  }

  @ParameterizedTest
  @ValueSource(strings = {CONFESSION + CONFESSION, CONFESSION + "\0", CONFESSION + "\uD83D"})
  void holdsNoWordOfTheRefusedText(String text) {
    TextRule rule = new TextRule("content", 12);

    InvalidValue refusal = catchThrowableOfType(InvalidValue.class, () -> rule.check(text));

    assertThat(refusal).asString().doesNotContain(CONFESSION);
  }
}
