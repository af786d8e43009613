package dz.amal.domain.sla;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A holiday as it falls one time: one day or several in a row. Immutable.
 *
 * @param name in the language of the calendar's file, or as somebody has called it
 * @param firstDay the first day off
 * @param days how many days off, 0 to 7; 0 where somebody has said that there is none after all
 * @param isProvisional whether the days are computed, and may be moved once the moon is seen
 * @param computedOn the first day that its rule gives; empty for one without a rule
 */
public record DaysOff(
    String name,
    LocalDate firstDay,
    int days,
    boolean isProvisional,
    Optional<LocalDate> computedOn) {

  /** Its days one by one. */
  public List<Holiday> holidays() {
    return IntStream.range(0, days)
        .mapToObj(firstDay::plusDays)
        .map(date -> new Holiday(date, name, isProvisional))
        .toList();
  }

  /** Whether it begins or ends in that civil year. */
  boolean touches(int year) {
    return firstDay.getYear() == year || firstDay.plusDays(Math.max(days, 1) - 1).getYear() == year;
  }
}
