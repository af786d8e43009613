package dz.amal.domain.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class WordSpansTest {

  @Test
  void findTheWordsOfEveryScriptWithTheirMarks() {
    assertThat(words("L'été, khoya t3ab!")).containsExactly("L", "été", "khoya", "t3ab");
    assertThat(words("المُخَدِّرات ـ القهـوة؟")).containsExactly("المُخَدِّرات", "القهـوة");
    assertThat(words("e\u0301te\u0301")).containsExactly("e\u0301te\u0301");
  }

  @Test
  void findNothingWhereThereIsNoWord() {
    assertThat(WordSpans.of("")).isEmpty();
    assertThat(WordSpans.of("🙂 ... ؟")).isEmpty();
  }

  @Test
  void sayWhereAWordStands() {
    assertThat(WordSpans.of("🙂 aide")).containsExactly(new TextSpan(3, 7));
    assertThatThrownBy(() -> new TextSpan(3, 3)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TextSpan(-1, 3)).isInstanceOf(IllegalArgumentException.class);
  }

  private static List<String> words(String text) {
    return WordSpans.of(text).stream().map(span -> span.in(text)).toList();
  }
}
