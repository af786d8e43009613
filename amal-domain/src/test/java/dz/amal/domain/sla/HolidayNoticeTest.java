package dz.amal.domain.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.domain.kernel.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HolidayNoticeTest {

  @ParameterizedTest
  @CsvSource({
    "2027-03-10, -1, days must be from 0 to 7",
    "2027-03-10, 8, days must be from 0 to 7",
    "2028-03-09, 3, first_day must be within 31 days of computed_on",
    "2027-02-05, 3, first_day must be within 31 days of computed_on"
  })
  void refusesDaysThatNobodyCanMean(String firstDay, int days, String why) {
    assertThatThrownBy(() -> Algeria.said("Aïd el-Fitr", "2027-03-09", firstDay, days))
        .isInstanceOf(InvalidValue.class)
        .hasMessage(why);
  }

  @ParameterizedTest
  @CsvSource({"1899-12-31", "2101-01-01", "+99999-01-01"})
  void refusesYearsThatNobodyPlansFor(String firstDay) {
    assertThatThrownBy(() -> Algeria.added("Élections", firstDay, 1))
        .isInstanceOf(InvalidValue.class)
        .hasMessage("first_day must be in 1900 to 2100");
  }

  @Test
  void isAboutTheSameHolidayWhereverThatIsMoved() {
    assertThat(Algeria.said("Aïd el-Fitr", "2027-03-09", "2027-03-10", 3).subject())
        .isEqualTo(Algeria.said("Aïd el-Fitr", "2027-03-09", "2027-03-08", 2).subject());
  }

  @Test
  void isAboutAnotherHolidayOnAnotherDayIfNoRuleGivesIt() {
    assertThat(Algeria.added("Élections", "2027-06-13", 1).subject())
        .isNotEqualTo(Algeria.added("Élections", "2027-06-14", 1).subject())
        .isNotEqualTo(Algeria.said("Élections", "2027-06-13", "2027-06-13", 1).subject());
  }
}
