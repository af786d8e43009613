package dz.amal.bootstrap.cli;

import dz.amal.application.sla.ImportHolidays;
import dz.amal.bootstrap.World;
import dz.amal.bootstrap.files.HolidayFile;
import dz.amal.domain.sla.HolidayNotice;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "import",
    description = "Notes down the holidays of an iCalendar file: its events of whole days.")
final class CalendarImportCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE.ics", description = "The file.")
  private @Nullable Path file;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    World world = World.real();
    HolidayFile.Content content =
        HolidayFile.read(Given.given(file), world.ids(), world.clock().instant());
    ImportHolidays.Imported imported =
        WorkingDays.with(
            days -> days.bringIn().handle(Safety.operator(), content.notices()).orElseThrow());
    PrintWriter out = spec.commandLine().getOut();
    imported.added().forEach(notice -> out.println(line(notice)));
    out.println(summary(content, imported));
    out.flush();
    return 0;
  }

  private static String line(HolidayNotice notice) {
    return "%s  %d  %s  %s"
        .formatted(
            notice.firstDay(),
            notice.days(),
            notice.name(),
            notice
                .computedOn()
                .map(computed -> "(computed for " + computed + ")")
                .orElse("(one more)"));
  }

  private static String summary(HolidayFile.Content content, ImportHolidays.Imported imported) {
    StringBuilder summary = new StringBuilder();
    summary.append(imported.added().size()).append(" noted down");
    int known = content.notices().size() - imported.added().size();
    if (known > 0) {
      summary.append(", ").append(known).append(" known already");
    }
    if (content.timed() > 0) {
      summary.append(", ").append(content.timed()).append(" passed over that are not whole days");
    }
    if (content.recurring() > 0) {
      summary
          .append(", ")
          .append(content.recurring())
          .append(" that recur, of which only the first time counts");
    }
    return summary.append(". ").append(WorkingDays.consequence(imported.isChange())).toString();
  }
}
