package dz.amal.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.language.ReadingLanguage;
import dz.amal.domain.language.Wording;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ProblemsWordingTest {

  private final Wording wording = Wording.load(Problems.class, "problems");

  @Test
  void hasTitleAndDetailOfEveryTypeInEveryLanguageAndNothingElse() {
    String[] keys =
        Arrays.stream(ProblemType.values())
            .flatMap(type -> Stream.of(type.slug() + ".title", type.slug() + ".detail"))
            .toArray(String[]::new);
    for (ReadingLanguage language : ReadingLanguage.values()) {
      assertThat(wording.keys(language.tag())).containsExactlyInAnyOrder(keys);
    }
  }

  @Test
  void isInTheLanguageThatTheFileSays() {
    for (String key : wording.keys("ar")) {
      assertThat(wording.text("ar", key)).matches("(?s).*\\p{IsArabic}.*");
      assertThat(wording.text("fr", key)).isNotBlank().isNotEqualTo(wording.text("en", key));
      assertThat(wording.text("en", key)).isNotBlank();
    }
  }
}
