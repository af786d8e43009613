package dz.amal.bootstrap.files;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import dz.amal.bootstrap.StartFailed;
import dz.amal.domain.kernel.IdSource;
import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.sla.HolidayNotice;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads holidays from an iCalendar file (RFC 5545), as authorities and calendar programs give them.
 * Events of whole days count, and of those that recur only the first time; days in a row that have
 * the same name are one holiday.
 */
public final class HolidayFile {

  private static final int MOST_BYTES = 1 << 20;
  private static final int MOST_EVENTS = 1_000;
  private static final int MOST_DAYS = 7;

  private final Path file;
  private final IdSource ids;
  private final Instant now;

  private HolidayFile(Path file, IdSource ids, Instant now) {
    this.file = file;
    this.ids = ids;
    this.now = now;
  }

  /**
   * What a file says.
   *
   * @param notices the earliest first; of a cancelled event, that there is no such day
   * @param timed how many events were passed over, as they do not last whole days
   * @param recurring how many of the notices are the first time of something that recurs
   */
  public record Content(List<HolidayNotice> notices, int timed, int recurring) {

    public Content {
      notices = List.copyOf(notices);
    }
  }

  private record Event(String name, LocalDate firstDay, int days) {

    boolean isFollowedBy(Event next) {
      return name.equals(next.name)
          && days > 0
          && next.days > 0
          && firstDay.plusDays(days).equals(next.firstDay)
          && days + next.days <= MOST_DAYS;
    }
  }

  /**
   * Reads a file of at most a mebibyte and a thousand events.
   *
   * @param ids for the notices
   * @param now when they are made
   * @throws StartFailed naming the file and what is wrong with it
   */
  public static Content read(Path file, IdSource ids, Instant now) {
    try {
      return new HolidayFile(file, ids, now).content();
    } catch (IOException | InvalidValue e) {
      throw new StartFailed("the holidays of " + file + " cannot be used: " + e.getMessage(), e);
    }
  }

  private Content content() throws IOException {
    List<VEvent> all = events();
    List<VEvent> wholeDays = all.stream().filter(HolidayFile::lastsWholeDays).toList();
    List<Event> events = new ArrayList<>();
    for (VEvent event : wholeDays) {
      events.add(event(event));
    }
    return new Content(
        joined(events).stream().map(this::notice).toList(),
        all.size() - wholeDays.size(),
        (int) wholeDays.stream().filter(HolidayFile::recurs).count());
  }

  private List<VEvent> events() throws IOException {
    List<VEvent> events = new ArrayList<>();
    try (Reader text = new InputStreamReader(bounded(), StandardCharsets.UTF_8);
        ICalReader reader = new ICalReader(text)) {
      List<ICalendar> calendars = reader.readAll();
      if (calendars.isEmpty()) {
        throw new InvalidValue("file", "must be an iCalendar file, which has BEGIN:VCALENDAR");
      }
      calendars.forEach(calendar -> events.addAll(calendar.getEvents()));
    }
    if (events.size() > MOST_EVENTS) {
      throw new InvalidValue("file", "must have at most " + MOST_EVENTS + " events");
    }
    return events;
  }

  private InputStream bounded() throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new InvalidValue("file", "must be at most 1 MiB");
      }
      return new ByteArrayInputStream(bytes);
    }
  }

  private static boolean lastsWholeDays(VEvent event) {
    return event.getDateStart() == null
        || event.getDateStart().getValue() == null
        || !event.getDateStart().getValue().hasTime();
  }

  private static boolean recurs(VEvent event) {
    return event.getRecurrenceRule() != null || !event.getRecurrenceDates().isEmpty();
  }

  private static Event event(VEvent event) {
    if (event.getSummary() == null || event.getSummary().getValue() == null) {
      throw new InvalidValue("SUMMARY", "must be there for every event of whole days");
    }
    String name = event.getSummary().getValue().strip();
    LocalDate firstDay =
        day(event.getDateStart())
            .orElseThrow(() -> new InvalidValue(name + ": DTSTART", "must be a day"));
    boolean isCancelled = event.getStatus() != null && event.getStatus().isCancelled();
    return new Event(name, firstDay, isCancelled ? 0 : days(event, name, firstDay));
  }

  /** DTEND is the day after the last one; many programs give the last one, or the first. */
  private static int days(VEvent event, String name, LocalDate firstDay) {
    long days =
        day(event.getDateEnd())
            .map(end -> ChronoUnit.DAYS.between(firstDay, end))
            .orElseGet(() -> duration(event));
    if (days < 0 || days > MOST_DAYS) {
      throw new InvalidValue(
          name + " on " + firstDay, "must last from 1 to " + MOST_DAYS + " days");
    }
    return (int) Math.max(days, 1);
  }

  private static long duration(VEvent event) {
    return event.getDuration() == null || event.getDuration().getValue() == null
        ? 1
        : event.getDuration().getValue().toMillis() / ChronoUnit.DAYS.getDuration().toMillis();
  }

  /** As it is written, in no zone. */
  private static Optional<LocalDate> day(@Nullable DateOrDateTimeProperty property) {
    if (property == null) {
      return Optional.empty();
    }
    ICalDate date = property.getValue();
    if (date == null || date.getRawComponents() == null) {
      return Optional.empty();
    }
    DateTimeComponents written = date.getRawComponents();
    try {
      return Optional.of(LocalDate.of(written.getYear(), written.getMonth(), written.getDate()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static List<Event> joined(List<Event> events) {
    List<Event> joined = new ArrayList<>();
    events.stream()
        .sorted(Comparator.comparing(Event::name).thenComparing(Event::firstDay))
        .forEach(
            event -> {
              Event last = joined.isEmpty() ? event : joined.get(joined.size() - 1);
              if (last.isFollowedBy(event)) {
                joined.set(
                    joined.size() - 1,
                    new Event(last.name(), last.firstDay(), last.days() + event.days()));
              } else {
                joined.add(event);
              }
            });
    return joined.stream().sorted(Comparator.comparing(Event::firstDay)).toList();
  }

  private HolidayNotice notice(Event event) {
    try {
      return new HolidayNotice(
          ids.next(),
          event.name(),
          Optional.empty(),
          event.firstDay(),
          event.days(),
          file.getFileName().toString(),
          now);
    } catch (InvalidValue e) {
      throw new InvalidValue(event.firstDay() + ": " + e.field(), e.rule());
    }
  }
}
