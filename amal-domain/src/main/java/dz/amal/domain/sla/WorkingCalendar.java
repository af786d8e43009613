package dz.amal.domain.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When a team works: the time that deadlines in working time count. Immutable.
 *
 * @param zone whose days and hours these are
 * @param hours of an ordinary week
 * @param seasons with hours of their own; where two have the same day, the first holds
 * @param holidays on which nobody works
 */
public record WorkingCalendar(
    ZoneId zone, WeeklyHours hours, List<Season> seasons, Set<LocalDate> holidays) {

  /** Nobody looks further ahead; only a calendar of nothing but holidays gets there. */
  private static final int LOOK_AHEAD_DAYS = 3_660;

  public WorkingCalendar {
    seasons = List.copyOf(seasons);
    holidays = Set.copyOf(holidays);
  }

  /**
   * When so much working time has passed: exactly at closing, if the last of it is what was left of
   * a shift. No time at all has passed at once, whether somebody works then or not.
   *
   * @param time zero or more
   * @throws IllegalArgumentException if the time is negative
   * @throws IllegalStateException if there is not so much working time in the next ten years
   */
  public Instant after(Instant start, Duration time) {
    if (time.isNegative()) {
      throw new IllegalArgumentException("time must not be negative");
    }
    Duration left = time;
    LocalDate day = LocalDate.ofInstant(start, zone);
    for (int ahead = 0; ahead < LOOK_AHEAD_DAYS && !left.isZero(); ahead++) {
      for (Span span : spansOn(day.plusDays(ahead)).toList()) {
        Span usable = span.notBefore(start);
        if (usable.length().compareTo(left) >= 0) {
          return usable.from().plus(left);
        }
        left = left.minus(usable.length());
      }
    }
    if (left.isZero()) {
      return start;
    }
    throw new IllegalStateException("the calendar has too little working time");
  }

  /** How much working time lies between the two; none where the second is not later. */
  public Duration between(Instant from, Instant to) {
    return LocalDate.ofInstant(from, zone)
        .datesUntil(lastDay(from, to).plusDays(1))
        .flatMap(this::spansOn)
        .map(span -> span.notBefore(from).before(to).length())
        .reduce(Duration.ZERO, Duration::plus);
  }

  private LocalDate lastDay(Instant from, Instant to) {
    return LocalDate.ofInstant(to.isAfter(from) ? to : from, zone);
  }

  /** Whether somebody works then. */
  public boolean isOpen(Instant time) {
    return spansOn(LocalDate.ofInstant(time, zone))
        .anyMatch(span -> !time.isBefore(span.from()) && time.isBefore(span.to()));
  }

  private Stream<Span> spansOn(LocalDate day) {
    if (holidays.contains(day)) {
      return Stream.empty();
    }
    return hoursOn(day).on(day.getDayOfWeek()).stream().map(shift -> shift.on(day, zone));
  }

  private WeeklyHours hoursOn(LocalDate day) {
    return seasons.stream()
        .filter(season -> season.has(day))
        .map(Season::hours)
        .findFirst()
        .orElse(hours);
  }
}
