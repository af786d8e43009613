package dz.amal.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GuessedPasswordsTest {

  private final GuessedPasswords guessed = GuessedPasswords.standard();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12345678",
        "password",
        "Password1",
        "P@ssw0rd",
        "azertyuiop",
        "motdepasse",
        "algerie16",
        "123viva",
        "bismillah786",
        "mohamed123",
        "aaaaaaaaaaaa",
        "بسم الله",
        "الجزائر1",
        "amalamal"
      })
  void refusesWhatIsGuessedFirst(String password) {
    assertThat(guessed.weakness(password, List.of())).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "trois chevaux bleus",
        "قهوة وشمس في الصباح",
        "khobz w zit f sbah",
        "correct horse battery",
        "vZ3kq9Lw",
        "            wkq zrt"
      })
  void asksForNoCapitalsFiguresOrSigns(String password) {
    assertThat(guessed.weakness(password, List.of())).isEmpty();
  }

  @Test
  void refusesWhatIsInTheirNameOrAddress() {
    assertThat(guessed.weakness("ghazala.meriem", List.of("Ghazala", "meriem@example.dz")))
        .isPresent();
    assertThat(guessed.weakness("meriem@example.dz", List.of("meriem@example.dz"))).isPresent();
  }

  @Test
  void countsLettersAndNotBytes() {
    assertThat(guessed.weakness("قلم كتب", List.of())).contains("must be at least 8 characters");
  }

  @Test
  void judgesAVeryLongPasswordByItsBeginning() {
    assertThat(guessed.weakness("trois chevaux bleus".repeat(50), List.of())).isEmpty();
    assertThat(guessed.weakness("a".repeat(1000), List.of())).isPresent();
  }
}
