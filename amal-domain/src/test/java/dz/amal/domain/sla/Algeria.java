package dz.amal.domain.sla;

import dz.amal.domain.sla.HolidayRule.Calendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Rules as those that come with Amal: Sunday to Thursday, 8:00 to 12:00 and 13:00 to 16:30, in
 * Ramadan 9:00 to 16:00.
 */
final class Algeria {

  static final ZoneId ALGIERS = ZoneId.of("Africa/Algiers");
  static final String FITR = "Aïd el-Fitr";
  static final String ADHA = "Aïd el-Adha";

  static final CalendarRules RULES =
      new CalendarRules(
          ALGIERS,
          sundayToThursday(shift("08:00", "12:00"), shift("13:00", "16:30")),
          List.of(
              new SeasonRule(
                  "Ramadan", Calendar.HIJRI, 9, sundayToThursday(shift("09:00", "16:00")))),
          List.of(
              new HolidayRule("Jour de l'an", Calendar.GREGORIAN, 1, 1, 1),
              new HolidayRule("Yennayer", Calendar.GREGORIAN, 1, 12, 1),
              new HolidayRule("Fête du travail", Calendar.GREGORIAN, 5, 1, 1),
              new HolidayRule("Indépendance", Calendar.GREGORIAN, 7, 5, 1),
              new HolidayRule("Révolution", Calendar.GREGORIAN, 11, 1, 1),
              new HolidayRule(FITR, Calendar.HIJRI, 10, 1, 3),
              new HolidayRule(ADHA, Calendar.HIJRI, 12, 10, 3),
              new HolidayRule("Awal Moharram", Calendar.HIJRI, 1, 1, 1),
              new HolidayRule("Achoura", Calendar.HIJRI, 1, 10, 1),
              new HolidayRule("Mawlid", Calendar.HIJRI, 3, 12, 1)));

  private Algeria() {}

  static HolidayNotice said(String name, String computedOn, String firstDay, int days) {
    return notice(name, Optional.of(LocalDate.parse(computedOn)), firstDay, days, Instant.EPOCH);
  }

  static HolidayNotice added(String name, String firstDay, int days) {
    return notice(name, Optional.empty(), firstDay, days, Instant.EPOCH);
  }

  static HolidayNotice notice(
      String name, Optional<LocalDate> computedOn, String firstDay, int days, Instant at) {
    return new HolidayNotice(
        new UUID(0, 1), name, computedOn, LocalDate.parse(firstDay), days, "Amina B.", at);
  }

  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ALGIERS).toInstant();
  }

  static Shift shift(String from, String to) {
    return new Shift(LocalTime.parse(from), LocalTime.parse(to));
  }

  static WeeklyHours sundayToThursday(Shift... shifts) {
    Map<DayOfWeek, List<Shift>> days = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      days.put(
          day, day == DayOfWeek.FRIDAY || day == DayOfWeek.SATURDAY ? List.of() : List.of(shifts));
    }
    return new WeeklyHours(days);
  }
}
