package dz.amal.bootstrap.files;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.sla.CalendarRules;
import dz.amal.domain.sla.DaysOff;
import dz.amal.domain.sla.Priority;
import dz.amal.domain.sla.SlaPolicy;
import dz.amal.domain.sla.SlaTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of docs/calendar.md can be copied. */
final class CalendarPageTest {

  private static final Pattern EXAMPLE = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

  private final Path folder;

  CalendarPageTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void hasACalendarThatCanBeRead() throws IOException {
    CalendarRules rules = WorkingCalendarFile.read(Optional.of(example(0)));

    assertThat(rules.daysOffIn(2027, List.of()))
        .extracting(DaysOff::name)
        .containsExactly("Yennayer", "Aïd el-Fitr");
  }

  @Test
  void hasAPolicyThatCanBeRead() throws IOException {
    SlaPolicy policy = SlaPolicyFile.read(Optional.of(example(1)));

    assertThat(policy.target("general", Priority.MEDIUM).time()).isEqualTo(SlaTarget.Time.WORKING);
    assertThat(policy.target("relapse", Priority.HIGH).firstResponse())
        .isEqualTo(Duration.ofHours(1));
    assertThat(policy.target("relapse", Priority.MEDIUM))
        .isEqualTo(policy.target("general", Priority.MEDIUM));
  }

  private Path example(int number) throws IOException {
    String page =
        Files.readString(Path.of("..", "docs", "calendar.md").toAbsolutePath().normalize());
    List<String> examples = EXAMPLE.matcher(page).results().map(found -> found.group(1)).toList();
    return Files.writeString(folder.resolve("example.json"), examples.get(number));
  }
}
