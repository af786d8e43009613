package dz.amal.bootstrap.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dz.amal.bootstrap.StartFailed;
import dz.amal.domain.sla.CalendarRules;
import dz.amal.domain.sla.DaysOff;
import dz.amal.domain.sla.WorkingCalendar;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WorkingCalendarFileTest {

  private static final CalendarRules STANDARD = WorkingCalendarFile.read(Optional.empty());

  private final Path folder;

  WorkingCalendarFileTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void comesWithTheCalendarOfAlgeria() {
    assertThat(STANDARD.zone()).isEqualTo(ZoneId.of("Africa/Algiers"));
    assertThat(STANDARD.daysOffIn(2027, List.of()))
        .extracting(DaysOff::name)
        .containsExactly(
            "Jour de l'an",
            "Yennayer",
            "Aïd el-Fitr",
            "Fête du travail",
            "Aïd el-Adha",
            "Awal Moharram",
            "Achoura",
            "Fête de l'indépendance",
            "Mawlid",
            "Fête de la révolution");
  }

  @ParameterizedTest(name = "{0}: {2} after {1} is {3}")
  @CsvSource({
    "over noon and closing, 2026-11-24T11:30, PT4H30M, 2026-11-25T08:30",
    "over the weekend, 2026-11-26T16:00, PT1H, 2026-11-29T08:30",
    "eve of Yennayer, 2027-01-11T16:00, PT1H, 2027-01-13T08:30",
    "in Ramadan, 2027-02-09T11:30, PT5H, 2027-02-10T09:30",
    "over the three days of Fitr, 2027-03-08T15:30, PT1H, 2027-03-14T08:30",
  })
  void countsWorkingTimeByIt(String what, String start, Duration time, String due) {
    WorkingCalendar calendar = STANDARD.calendar(List.of(), 2026, 2028);

    assertThat(calendar.after(LocalDateTime.parse(start).atZone(STANDARD.zone()).toInstant(), time))
        .isEqualTo(LocalDateTime.parse(due).atZone(STANDARD.zone()).toInstant());
  }

  @Test
  void saysOfEachOfItsRulesWhereItIsFrom() throws IOException {
    JsonNode shipped = shipped();

    assertThat(shipped.path("holidays"))
        .isNotEmpty()
        .allSatisfy(rule -> assertThat(rule.path("source").asText()).containsIgnoringCase("law"));
    assertThat(shipped.path("seasons"))
        .isNotEmpty()
        .allSatisfy(rule -> assertThat(rule.path("source").asText()).isNotBlank());
    assertThat(shipped.at("/hours/source").asText()).isNotBlank();
  }

  @Test
  void takesWhatAFileLeavesOutFromTheOneThatComesWithAmal() throws IOException {
    CalendarRules own = read("{\"hours\": {\"monday\": [\"20:00-00:00\"]}, \"seasons\": []}");

    assertThat(own.zone()).isEqualTo(STANDARD.zone());
    assertThat(own.holidays()).isEqualTo(STANDARD.holidays());
    assertThat(own.seasons()).isEmpty();
    assertThat(own.usual().shifts()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "[] ; calendar must be a JSON object",
        "{} {} ; Trailing token",
        "{\"zone\": \"Algiers\"} ; zone must be a zone",
        "{\"zone\": \"UTC\", \"zone\": \"UTC\"} ; zone",
        "{\"hour\": {}} ; hour is not a field",
        "{\"hours\": []} ; hours must be a JSON object",
        "{\"hours\": {}} ; hours.shifts must have one shift",
        "{\"hours\": {\"sonntag\": []}} ; hours.sonntag is not a field",
        "{\"hours\": {\"sunday\": \"08:00-12:00\"}} ; hours.sunday must be a list",
        "{\"hours\": {\"sunday\": [\"8-12\"]}} ; hours.sunday must be shifts",
        "{\"hours\": {\"sunday\": [\"08:00\"]}} ; hours.sunday must be shifts",
        "{\"hours\": {\"sunday\": [\"12:00-08:00\"]}} ; hours.sunday: to must be after from",
        "{\"hours\": {\"sunday\": [\"08:00-12:00\", \"11:00-13:00\"]}} ; hours.shifts must follow",
        "{\"holidays\": {}} ; holidays must be a list",
        "{\"holidays\": [1]} ; holidays[0] must be a JSON object",
        "{\"holidays\": [{\"name\": \"x\"}]} ; holidays[0].calendar must be a text",
        "{\"seasons\": [{\"name\": \"x\", \"calendar\": \"lunar\"}]} ; seasons[0].calendar must be",
      })
  void namesTheFieldThatBreaksARule(String json, String problem) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(StartFailed.class)
        .hasMessageContaining("calendar.json")
        .hasMessageContaining(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "days, 9 ; holidays[0].days must be from 1 to 7",
        "day, 31 ; holidays[0].day must be a day that its month has every year",
        "month, \"9\" ; holidays[0].month must be a whole number",
        "name, \" \" ; holidays[0].name must not be blank",
        "every, 1 ; holidays[0].every is not a field",
      })
  void namesTheHolidayThatBreaksARule(String field, String problem) {
    String[] change = field.split(", ", 2);
    String json =
        "{\"holidays\": [{\"name\": \"x\", \"calendar\": \"hijri\", \"month\": 10, \"day\": 1}]}"
            .replaceAll(", \"" + change[0] + "\": [^,}]*", "")
            .replaceAll("\\{\"" + change[0] + "\": [^,}]*, ", "{")
            .replace("\"calendar\"", "\"" + change[0] + "\": " + change[1] + ", \"calendar\"");

    assertThatThrownBy(() -> read(json))
        .isInstanceOf(StartFailed.class)
        .hasMessageContaining(problem);
  }

  @Test
  void saysThatItIsNotThere() {
    assertThatThrownBy(() -> WorkingCalendarFile.read(Optional.of(folder.resolve("nowhere.json"))))
        .isInstanceOf(StartFailed.class)
        .hasMessageContaining("nowhere.json");
  }

  private CalendarRules read(String json) throws IOException {
    return WorkingCalendarFile.read(
        Optional.of(Files.writeString(folder.resolve("calendar.json"), json)));
  }

  private static JsonNode shipped() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            WorkingCalendarFileTest.class.getResourceAsStream(
                "/knowledge/working-calendar.json"))) {
      return new ObjectMapper().readTree(in);
    }
  }
}
