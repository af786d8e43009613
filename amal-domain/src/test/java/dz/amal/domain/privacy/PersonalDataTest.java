package dz.amal.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PersonalDataTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "amina@example.org",
        "AMINA.B+aide@mail.example.dz",
        "amina_1990@example.co.uk",
        "مينا@example.org"
      })
  void masksAnEmailAddress(String address) {
    assertThat(PersonalData.mask("écrivez à " + address + " svp"))
        .isEqualTo("écrivez à [email] svp");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0555123456",
        "0555 12 34 56",
        "0555.12.34.56",
        "0555-12-34-56",
        "+213555123456",
        "+213 555 12 34 56",
        "021 12 34 56",
        "٠٥٥٥١٢٣٤٥٦",
        "109900123456789012",
        "0012345678 90",
        "4111 1111 1111 1111"
      })
  void masksALongNumber(String number) {
    assertThat(PersonalData.mask("mon numéro " + number + " svp"))
        .isEqualTo("mon numéro [number] svp");
  }

  @Test
  void masksEveryFind() {
    assertThat(PersonalData.mask("a@b.org, 0555123456, c@d.org"))
        .isEqualTo("[email], [number], [email]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "depuis 2019",
        "le 22/11/2026",
        "2026-11-22",
        "10 mg deux fois par jour",
        "3.5 mg",
        "appelez le 1055",
        "3033, 14 ou 17",
        "écris à moi @ la maison",
        "عندي ٢٥ سنة"
      })
  void leavesYearsDosesAndShortNumbers(String text) {
    assertThat(PersonalData.mask(text)).isEqualTo(text);
  }

  @Property(tries = 300)
  void leavesNoNumberOfNineDigitsOrMore(
      @ForAll @LongRange(min = 100_000_000L, max = Long.MAX_VALUE) long number) {
    assertThat(PersonalData.mask("n° " + number + ".")).isEqualTo("n° [number].");
  }

  @Property(tries = 300)
  void changesNothingWhenMaskedAgain(@ForAll String text) {
    String masked = PersonalData.mask(text + " a@b.org 0555123456");

    assertThat(PersonalData.mask(masked)).isEqualTo(masked);
  }
}
