package dz.amal.llm.offline.text;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.language.Folding;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedWordsTest {

  @ParameterizedTest
  @CsvSource({
    "نموت, nmout",
    "خويا, khouya",
    "كيفاش, kifach",
    "حبس, 7bes",
    "القلب, l9alb",
    "صاروخ, saroukh"
  })
  void hasTheSameConsonantsInBothScripts(String arabic, String latin) {
    assertThat(Consonants.of(Folding.fold(latin))).isEqualTo(Consonants.of(Folding.fold(arabic)));
  }

  @ParameterizedTest
  @CsvSource({
    "المدمنين, مدمن",
    "والمدمن, مدمن",
    "للعلاج, علاج",
    "pills, pill",
    "centres, centre",
    "addictions, addiction",
    "helping, help"
  })
  void hasTheSameStem(String one, String other) {
    assertThat(Stem.of(Folding.fold(one))).isEqualTo(Stem.of(Folding.fold(other)));
  }

  @ParameterizedTest
  @CsvSource({"cannabis, cocaine", "تدخين, علاج", "pill, peel"})
  void keepsDifferentWordsApart(String one, String other) {
    assertThat(Stem.of(Folding.fold(one))).isNotEqualTo(Stem.of(Folding.fold(other)));
  }

  @Property(tries = 300)
  void leavesAtLeastThreeLetters(@ForAll String word) {
    assertThat(Stem.of(word).length()).isGreaterThanOrEqualTo(Math.min(3, word.length()));
  }
}
