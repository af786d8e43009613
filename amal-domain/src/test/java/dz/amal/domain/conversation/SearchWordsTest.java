package dz.amal.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.domain.kernel.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SearchWordsTest {

  @Test
  void areTakenWithoutTheSpaceAroundThem() {
    assertThat(new SearchWords("  le manque ").value()).isEqualTo("le manque");
    assertThat(new SearchWords("؟ 3").value()).isEqualTo("؟ 3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-", "؟!", "🙂", "\"\""})
  void areRefusedWithoutAWord(String text) {
    assertThatThrownBy(() -> new SearchWords(text))
        .isInstanceOfSatisfying(
            InvalidValue.class, refused -> assertThat(refused.field()).isEqualTo("q"));
  }

  @Test
  void areAtMostTwoHundredCharacters() {
    assertThat(new SearchWords("a".repeat(200)).value()).hasSize(200);
    assertThatThrownBy(() -> new SearchWords("a".repeat(201))).isInstanceOf(InvalidValue.class);
  }
}
