package dz.amal.bootstrap.files;

import dz.amal.bootstrap.StartFailed;
import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.sla.CalendarRules;
import dz.amal.domain.sla.HolidayRule;
import dz.amal.domain.sla.SeasonRule;
import dz.amal.domain.sla.Shift;
import dz.amal.domain.sla.WeeklyHours;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the rules of the working calendar: the installation's own file, or that of Algeria. */
public final class WorkingCalendarFile {

  private static final String STARTER = "/knowledge/working-calendar.json";
  private static final String SOURCE = "source";

  private static final Set<String> FIELDS =
      Set.of("comment", "zone", "hours", "seasons", "holidays");
  private static final Set<String> SEASON_FIELDS =
      Set.of("name", "calendar", "month", "hours", SOURCE);
  private static final Set<String> HOLIDAY_FIELDS =
      Set.of("name", "calendar", "month", "day", "days", SOURCE);
  private static final Set<String> HOURS_FIELDS =
      Stream.concat(
              Stream.of(SOURCE), Arrays.stream(DayOfWeek.values()).map(WorkingCalendarFile::code))
          .collect(Collectors.toUnmodifiableSet());

  private WorkingCalendarFile() {}

  /**
   * Reads the rules. What a file of one's own leaves out, zone, hours, seasons or holidays as a
   * whole, is as in the one that comes with Amal.
   *
   * @param file the installation's own; empty for the one that comes with Amal
   * @throws StartFailed naming the file, the field and the rule
   */
  public static CalendarRules read(Optional<Path> file) {
    CalendarRules standard = standard();
    return file.map(own -> read(own, standard)).orElse(standard);
  }

  private static CalendarRules read(Path file, CalendarRules standard) {
    try (InputStream in = Files.newInputStream(file)) {
      return rules(JsonObject.read(in, "calendar"), Optional.of(standard));
    } catch (IOException | InvalidValue e) {
      throw new StartFailed(
          "the working calendar " + file + " cannot be used: " + e.getMessage(), e);
    }
  }

  /** The file that comes with Amal. */
  public static byte[] standardBytes() {
    try (InputStream in = openStandard()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new StartFailed("the working calendar that comes with Amal cannot be read", e);
    }
  }

  private static InputStream openStandard() throws IOException {
    InputStream in = WorkingCalendarFile.class.getResourceAsStream(STARTER);
    if (in == null) {
      throw new IOException("not on the class path");
    }
    return in;
  }

  private static CalendarRules standard() {
    try (InputStream in = openStandard()) {
      return rules(JsonObject.read(in, "calendar"), Optional.empty());
    } catch (IOException | InvalidValue e) {
      throw new StartFailed(
          "the working calendar that comes with Amal cannot be used: " + e.getMessage(), e);
    }
  }

  private static CalendarRules rules(JsonObject json, Optional<CalendarRules> standard) {
    json.allowing(FIELDS);
    return json.make(
        () ->
            new CalendarRules(
                isLeftOut(json, "zone", standard) ? standard.orElseThrow().zone() : zone(json),
                isLeftOut(json, "hours", standard)
                    ? standard.orElseThrow().usual()
                    : hours(json.object("hours")),
                isLeftOut(json, "seasons", standard)
                    ? standard.orElseThrow().seasons()
                    : json.objects("seasons").stream().map(WorkingCalendarFile::season).toList(),
                isLeftOut(json, "holidays", standard)
                    ? standard.orElseThrow().holidays()
                    : json.objects("holidays").stream()
                        .map(WorkingCalendarFile::holiday)
                        .toList()));
  }

  private static boolean isLeftOut(
      JsonObject json, String field, Optional<CalendarRules> standard) {
    return standard.isPresent() && !json.has(field);
  }

  private static ZoneId zone(JsonObject json) {
    return json.value("zone", "must be a zone, as Africa/Algiers", ZoneId::of).orElseThrow();
  }

  private static SeasonRule season(JsonObject json) {
    json.allowing(SEASON_FIELDS);
    return json.make(
        () ->
            new SeasonRule(
                json.text("name"),
                calendar(json),
                number(json, "month"),
                hours(json.object("hours"))));
  }

  private static HolidayRule holiday(JsonObject json) {
    json.allowing(HOLIDAY_FIELDS);
    return json.make(
        () ->
            new HolidayRule(
                json.text("name"),
                calendar(json),
                number(json, "month"),
                number(json, "day"),
                json.wholeNumber("days").orElse(1)));
  }

  private static HolidayRule.Calendar calendar(JsonObject json) {
    String code = json.text("calendar");
    return Arrays.stream(HolidayRule.Calendar.values())
        .filter(calendar -> calendar.code().equals(code))
        .findFirst()
        .orElseThrow(() -> json.wrong("calendar", "must be gregorian or hijri"));
  }

  private static WeeklyHours hours(JsonObject json) {
    json.allowing(HOURS_FIELDS);
    Map<DayOfWeek, List<Shift>> shifts = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (json.has(code(day))) {
        shifts.put(
            day,
            json.values(
                code(day), "must be shifts, each as 08:00-12:00", WorkingCalendarFile::shift));
      }
    }
    return json.make(() -> new WeeklyHours(shifts));
  }

  private static Shift shift(String text) {
    String[] ends = text.split("-", -1);
    if (ends.length != 2) {
      throw new IllegalArgumentException("a shift has a beginning and an end");
    }
    return new Shift(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
  }

  private static int number(JsonObject json, String field) {
    return json.wholeNumber(field).orElseThrow(() -> json.wrong(field, "must be a whole number"));
  }

  private static String code(DayOfWeek day) {
    return day.name().toLowerCase(Locale.ROOT);
  }
}
