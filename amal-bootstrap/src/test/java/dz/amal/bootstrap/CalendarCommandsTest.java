package dz.amal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.bootstrap.config.AmalConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code ./amal calendar}, as a process, over a real database. */
final class CalendarCommandsTest {

  private static Path data;
  private static DatabaseAccess access;

  /** The database goes on running, but no server, which would do what the commands ask for. */
  @BeforeAll
  static void migrate() {
    data = RunningAmal.newDataDirectory();
    AmalConfig config = AmalConfig.from(RunningAmal.environment(data, Map.of()), data);
    access = DatabaseAccess.open(config, World.real().tokens());
    assertThat(CommandProcess.run(data, "migrate").exit()).isZero();
  }

  @AfterAll
  static void stop() {
    access.close();
  }

  @Test
  void confirmAHolidayAndAskForDeadlinesToBeComputedAgain() throws SQLException {
    CommandProcess asComputed = confirm("Aïd el-Adha", "2027-05-16", "2027-05-16", "3");
    CommandProcess moved = confirm("Aïd el-Fitr", "2027-03-09", "2027-03-10", "3");
    CommandProcess list = CommandProcess.run(data, "calendar", "list", "--year", "2027");

    assertThat(asComputed.said()).contains("Aïd el-Adha is noted down", "It changes no deadline.");
    assertThat(moved.said()).contains("compute open deadlines again");
    assertThat(list.said())
        .contains("2027-03-10 Wed  3 days   Aïd el-Fitr  (moved from 2027-03-09)")
        .containsPattern("2027-05-16 Sun  3 days   Aïd el-Adha\\R")
        .contains("2027-08-14 Sat  1 day    Mawlid  <- provisional: CONFIRM");
    assertThat(askedFor()).contains("calendar_changed");
  }

  @Test
  void bringInAFileOnce() throws IOException {
    Path file =
        Files.writeString(
            data.resolve("holidays.ics"),
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            BEGIN:VEVENT
            SUMMARY:Aïd el-Fitr
            DTSTART;VALUE=DATE:20280227
            DTEND;VALUE=DATE:20280301
            END:VEVENT
            BEGIN:VEVENT
            SUMMARY:Élections
            DTSTART;VALUE=DATE:20280604
            RRULE:FREQ=YEARLY
            END:VEVENT
            BEGIN:VEVENT
            SUMMARY:Réunion
            DTSTART:20280605T090000Z
            END:VEVENT
            END:VCALENDAR
            """);

    CommandProcess first = CommandProcess.run(data, "calendar", "import", file.toString());
    CommandProcess again = CommandProcess.run(data, "calendar", "import", file.toString());

    assertThat(first.said())
        .contains("2028-02-27  3  Aïd el-Fitr  (computed for 2028-02-26)")
        .contains("2028-06-04  1  Élections  (one more)")
        .contains("2 noted down, 1 passed over that are not whole days, 1 that recur");
    assertThat(again.said()).contains("0 noted down, 2 known already", "It changes no deadline.");
  }

  @Test
  void haveDeadlinesComputedAgainByAnotherPolicy() throws SQLException {
    assertThat(CommandProcess.run(data, "calendar", "recompute").exit()).isZero();

    assertThat(askedFor()).contains("policy_changed");
  }

  @Test
  void sayInALineWhatIsWrong() throws IOException {
    CommandProcess unknown = confirm("Aïd el-Fitr", "2027-03-08", "2027-03-10", "3");
    CommandProcess tooLong = confirm("Aïd el-Fitr", "2027-03-09", "2027-03-10", "9");
    Path noCalendar = Files.writeString(data.resolve("list.ics"), "Aïd el-Fitr, 10 March");
    CommandProcess file = CommandProcess.run(data, "calendar", "import", noCalendar.toString());
    CommandProcess year = CommandProcess.run(data, "calendar", "list", "--year", "27");

    assertThat(unknown.said()).contains("amal: no rule of that name gives that day");
    assertThat(tooLong.said()).contains("amal: days must be from 0 to 7");
    assertThat(file.said()).contains("list.ics cannot be used: file must be an iCalendar file");
    assertThat(year.said()).contains("amal: year must be from 1900 to 2100");
    assertThat(unknown.exit() + tooLong.exit() + file.exit() + year.exit()).isEqualTo(4);
  }

  private static CommandProcess confirm(String name, String computed, String first, String days) {
    return CommandProcess.run(
        data,
        "calendar",
        "confirm",
        name,
        "--computed",
        computed,
        "--first",
        first,
        "--days",
        days,
        "--by",
        "Amina B.");
  }

  /** Why deadlines are to be computed again, with commas between. */
  private static String askedFor() throws SQLException {
    return DatabaseValue.of(
        access.owner(), "SELECT string_agg(reason, ',') FROM ops.deadline_recalculations");
  }
}
