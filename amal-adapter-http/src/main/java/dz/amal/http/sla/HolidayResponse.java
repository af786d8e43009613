package dz.amal.http.sla;

import dz.amal.domain.sla.DaysOff;
import dz.amal.domain.sla.HolidayNotice;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A holiday in the API's shape.
 *
 * @param days 0 where somebody has said that there is none after all
 * @param computedOn null for one without a rule
 */
record HolidayResponse(
    String name, String firstDay, int days, boolean isProvisional, @Nullable String computedOn) {

  static HolidayResponse of(DaysOff holiday) {
    return new HolidayResponse(
        holiday.name(),
        holiday.firstDay().toString(),
        holiday.days(),
        holiday.isProvisional(),
        holiday.computedOn().map(LocalDate::toString).orElse(null));
  }

  static HolidayResponse of(HolidayNotice notice) {
    return new HolidayResponse(
        notice.name(),
        notice.firstDay().toString(),
        notice.days(),
        false,
        notice.computedOn().map(LocalDate::toString).orElse(null));
  }
}
