package dz.amal.bootstrap.cli;

import dz.amal.domain.sla.DaysOff;
import java.io.PrintWriter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "list",
    description = "Lists the holidays of a year, and which of them may still be moved.")
final class CalendarListCommand implements Callable<Integer> {

  @Option(
      names = "--year",
      paramLabel = "YEAR",
      description = "1900 to 2100; without it the year that it is.")
  private @Nullable Integer year;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    List<DaysOff> holidays =
        WorkingDays.with(
            days -> days.read().handle(Safety.operator(), Optional.ofNullable(year)).orElseThrow());
    PrintWriter out = spec.commandLine().getOut();
    holidays.forEach(holiday -> out.println(line(holiday)));
    out.flush();
    return 0;
  }

  private static String line(DaysOff holiday) {
    return "%s %s  %-8s %s%s"
        .formatted(
            holiday.firstDay(),
            holiday.firstDay().getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH),
            holiday.days() == 1 ? "1 day" : holiday.days() + " days",
            holiday.name(),
            remark(holiday));
  }

  private static String remark(DaysOff holiday) {
    if (holiday.isProvisional()) {
      return "  <- provisional: CONFIRM";
    }
    return holiday
        .computedOn()
        .filter(computed -> !computed.equals(holiday.firstDay()))
        .map(computed -> "  (moved from " + computed + ")")
        .orElse("");
  }
}
