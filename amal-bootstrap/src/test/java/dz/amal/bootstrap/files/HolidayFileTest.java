package dz.amal.bootstrap.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.bootstrap.StartFailed;
import dz.amal.domain.sla.HolidayNotice;
import dz.amal.testkit.CountingIds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HolidayFileTest {

  private static final Instant NOW = Instant.parse("2026-11-22T22:30:00Z");

  private final Path folder;

  HolidayFileTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the day after the last | DTEND;VALUE=DATE:20270312 | 3",
        "the day itself | DTEND;VALUE=DATE:20270309 | 1",
        "a duration | DURATION:P2D | 2",
        "a duration of no whole day | DURATION:PT5H | 1",
        "nothing | COMMENT:one day | 1",
        "that it was called off | STATUS:CANCELLED | 0"
      })
  void takesHowLongAnEventLasts(String whatItSays, String line, int days) throws IOException {
    HolidayFile.Content content =
        read(event("SUMMARY:Aïd el-Fitr", "DTSTART;VALUE=DATE:20270309", line));

    assertThat(content.notices()).hasSize(1);
    HolidayNotice notice = content.notices().get(0);
    assertThat(notice.name()).isEqualTo("Aïd el-Fitr");
    assertThat(notice.firstDay()).isEqualTo("2027-03-09");
    assertThat(notice.days()).isEqualTo(days);
    assertThat(notice.computedOn()).isEmpty();
    assertThat(notice.confirmedBy()).isEqualTo("holidays.ics");
    assertThat(notice.createdAt()).isEqualTo(NOW);
  }

  @Test
  void joinsDaysInARowOfTheSameName() throws IOException {
    HolidayFile.Content content =
        read(
            event("SUMMARY:Aïd el-Adha", "DTSTART;VALUE=DATE:20270517"),
            event("SUMMARY:Pont", "DTSTART;VALUE=DATE:20270518"),
            event("SUMMARY:Aïd el-Adha", "DTSTART;VALUE=DATE:20270516"),
            event("SUMMARY:Aïd el-Adha", "DTSTART;VALUE=DATE:20280505"));

    assertThat(content.notices())
        .extracting(one -> one.name() + " " + one.firstDay() + " " + one.days())
        .containsExactly(
            "Aïd el-Adha 2027-05-16 2", "Pont 2027-05-18 1", "Aïd el-Adha 2028-05-05 1");
  }

  @Test
  void passesOverEventsOfHoursAndSaysHowMany() throws IOException {
    HolidayFile.Content content =
        read(
            event("SUMMARY:Réunion", "DTSTART:20270309T090000Z", "DTEND:20270309T100000Z"),
            event("SUMMARY:Fête", "DTSTART;VALUE=DATE:20270309"));

    assertThat(content.notices()).extracting(HolidayNotice::name).containsExactly("Fête");
    assertThat(content.timed()).isEqualTo(1);
    assertThat(content.recurring()).isZero();
  }

  @Test
  void takesOnlyTheFirstTimeOfWhatRecursAndSaysSo() throws IOException {
    HolidayFile.Content content =
        read(event("SUMMARY:Fête", "DTSTART;VALUE=DATE:20270701", "RRULE:FREQ=YEARLY"));

    assertThat(content.notices()).hasSize(1);
    assertThat(content.recurring()).isEqualTo(1);
  }

  @Test
  void readsLinesThatAreFolded() throws IOException {
    assertThat(
            read(event("SUMMARY:Fête de\r\n  la jeunesse", "DTSTART;VALUE=DATE:20270701"))
                .notices())
        .extracting(HolidayNotice::name)
        .containsExactly("Fête de la jeunesse");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "name,day\nFête,2027-07-01\n", "BEGIN:VCARD\r\nEND:VCARD\r\n"})
  void refusesWhatIsNoCalendar(String text) {
    assertThatThrownBy(() -> readText(text))
        .isInstanceOf(StartFailed.class)
        .hasMessageContaining("holidays.ics")
        .hasMessageContaining("must be an iCalendar file");
  }

  @Test
  void refusesBytesThatAreNoText() throws IOException {
    byte[] bytes = new byte[10_000];
    new Random(4).nextBytes(bytes);
    Path file = Files.write(folder.resolve("holidays.ics"), bytes);

    assertThatThrownBy(() -> HolidayFile.read(file, new CountingIds(), NOW))
        .isInstanceOf(StartFailed.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "COMMENT:x | DTSTART;VALUE=DATE:20270309 | SUMMARY must be there",
        "SUMMARY:Fête | COMMENT:x | Fête: DTSTART must be a day",
        "SUMMARY:Fête | DTSTART;VALUE=DATE:soon | Fête: DTSTART must be a day",
        "SUMMARY:Fête | DTSTART;VALUE=DATE:20270309\\nDTEND;VALUE=DATE:20270318 | must last from",
        "SUMMARY:Fête | DTSTART;VALUE=DATE:20270309\\nDTEND;VALUE=DATE:20270301 | must last from",
        "SUMMARY: | DTSTART;VALUE=DATE:20270309 | name must not be blank",
        "SUMMARY:Fête | DTSTART;VALUE=DATE:18270309 | first_day must be in 1900 to 2100",
      })
  void saysWhichEventCannotBeUsed(String summary, String start, String problem) {
    assertThatThrownBy(() -> read(event(summary, start.replace("\\n", "\r\n"))))
        .isInstanceOf(StartFailed.class)
        .hasMessageContaining(problem);
  }

  @Test
  void refusesAFileThatIsTooLarge() {
    assertThatThrownBy(() -> readText("x".repeat((1 << 20) + 1)))
        .isInstanceOf(StartFailed.class)
        .hasMessageContaining("file must be at most 1 MiB");
  }

  @Test
  void refusesTooManyEvents() {
    String[] events = new String[1_001];
    Arrays.fill(events, event("SUMMARY:x", "DTSTART;VALUE=DATE:20270309"));

    assertThatThrownBy(() -> read(events))
        .isInstanceOf(StartFailed.class)
        .hasMessageContaining("file must have at most 1000 events");
  }

  @Test
  void saysThatItIsNotThere() {
    Path nowhere = folder.resolve("nowhere.ics");

    assertThatThrownBy(() -> HolidayFile.read(nowhere, new CountingIds(), NOW))
        .isInstanceOf(StartFailed.class)
        .hasMessageContaining("nowhere.ics");
  }

  private static String event(String... lines) {
    return "BEGIN:VEVENT\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT\r\n";
  }

  private HolidayFile.Content read(String... events) throws IOException {
    return readText(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + String.join("", events) + "END:VCALENDAR\r\n");
  }

  private HolidayFile.Content readText(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("holidays.ics"), text, StandardCharsets.UTF_8);
    return HolidayFile.read(file, new CountingIds(), NOW);
  }
}
