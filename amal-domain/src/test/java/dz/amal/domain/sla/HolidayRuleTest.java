package dz.amal.domain.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.sla.HolidayRule.Calendar;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HolidayRuleTest {

  private static final HolidayRule AID_EL_FITR =
      new HolidayRule("Aïd el-Fitr", Calendar.HIJRI, 10, 1, 2);

  @Test
  void comesOnTheSameCivilDayEveryYear() {
    HolidayRule independence = new HolidayRule("Indépendance", Calendar.GREGORIAN, 7, 5, 1);

    assertThat(independence.in(2027))
        .containsExactly(new Holiday(LocalDate.parse("2027-07-05"), "Indépendance", false));
  }

  @Test
  void isProvisionalWhereTheMoonDecides() {
    assertThat(AID_EL_FITR.in(2027)).hasSize(2).allMatch(Holiday::isProvisional);
  }

  @Test
  void comesTwiceInACivilYearThatHasTwoOfIt() {
    assertThat(AID_EL_FITR.in(2000)).hasSize(4);
  }

  @Test
  void losesNoDayWhereTheCivilYearChangesInBetween() {
    HolidayRule newYear = new HolidayRule("new year", Calendar.GREGORIAN, 12, 31, 2);

    assertThat(newYear.in(2027))
        .extracting(Holiday::date)
        .containsExactly(LocalDate.parse("2027-01-01"), LocalDate.parse("2027-12-31"));
  }

  @ParameterizedTest
  @CsvSource({"GREGORIAN, 2, 28", "HIJRI, 9, 29", "HIJRI, 12, 29"})
  void comesEveryYear(Calendar calendar, int month, int day) {
    HolidayRule rule = new HolidayRule("x", calendar, month, day, 1);

    assertThat(IntStream.rangeClosed(1900, 2100)).allMatch(year -> !rule.in(year).isEmpty());
  }

  @Test
  void comesAbout103TimesACivilCentury() {
    long days = IntStream.range(1950, 2050).mapToLong(year -> AID_EL_FITR.in(year).size()).sum();

    assertThat(days).isBetween(2 * 102L, 2 * 104L);
  }

  @ParameterizedTest
  @CsvSource({
    "GREGORIAN, 2, 29",
    "GREGORIAN, 13, 1",
    "HIJRI, 13, 1",
    "HIJRI, 9, 30",
    "HIJRI, 9, 0"
  })
  void refusesADayThatThereIsNotEveryYear(Calendar calendar, int month, int day) {
    assertThatThrownBy(() -> new HolidayRule("x", calendar, month, day, 1))
        .isInstanceOf(InvalidValue.class)
        .hasMessage("day must be a day that its month has every year");
  }
}
