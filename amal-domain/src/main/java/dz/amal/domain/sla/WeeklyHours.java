package dz.amal.domain.sla;

import dz.amal.domain.kernel.InvalidValue;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The shifts of each day of a week, the earliest first; a day without any is off.
 *
 * @param shifts by day
 */
public record WeeklyHours(Map<DayOfWeek, List<Shift>> shifts) {

  /**
   * Shifts by day.
   *
   * @throws InvalidValue if nobody ever works, or two shifts of a day overlap or are out of order
   */
  public WeeklyHours {
    Map<DayOfWeek, List<Shift>> copy = new EnumMap<>(DayOfWeek.class);
    shifts.forEach((day, ofDay) -> copy.put(day, inOrder(List.copyOf(ofDay))));
    if (copy.values().stream().allMatch(List::isEmpty)) {
      throw new InvalidValue("shifts", "must have one shift in a week at least");
    }
    shifts = Map.copyOf(copy);
  }

  private static List<Shift> inOrder(List<Shift> ofDay) {
    for (int i = 1; i < ofDay.size(); i++) {
      if (!ofDay.get(i - 1).isBefore(ofDay.get(i))) {
        throw new InvalidValue("shifts", "must follow one another within a day");
      }
    }
    return ofDay;
  }

  /** Of a day of the week. */
  List<Shift> on(DayOfWeek day) {
    return shifts.getOrDefault(day, List.of());
  }
}
