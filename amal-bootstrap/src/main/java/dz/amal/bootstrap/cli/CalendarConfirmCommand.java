package dz.amal.bootstrap.cli;

import dz.amal.application.sla.ConfirmHoliday;
import dz.amal.bootstrap.StartFailed;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "confirm",
    description = "Notes down when a holiday is: as it was computed, or moved, or one more.")
final class CalendarConfirmCommand implements Callable<Integer> {

  @Parameters(paramLabel = "NAME", description = "As 'calendar list' shows it, or of one more.")
  private @Nullable String name;

  @Option(
      names = "--computed",
      paramLabel = "DAY",
      description = "The first day as it was computed; left out for a day that no rule gives.")
  private @Nullable LocalDate computedOn;

  @Option(
      names = "--first",
      paramLabel = "DAY",
      required = true,
      description = "The first day off, as 2027-03-10.")
  private @Nullable LocalDate firstDay;

  @Option(
      names = "--days",
      paramLabel = "N",
      required = true,
      description = "How many days off, 0 to 7; 0 when there is none after all.")
  private @Nullable Integer days;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      required = true,
      description = "The name of who says so.")
  private @Nullable String confirmedBy;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    ConfirmHoliday.Command command =
        new ConfirmHoliday.Command(
            Safety.operator(),
            Given.given(name),
            Optional.ofNullable(computedOn),
            Given.given(firstDay),
            Given.given(days),
            Optional.of(Given.given(confirmedBy)));
    String said =
        WorkingDays.with(working -> working.confirm().handle(command).match(new SaidOrRefused()));
    spec.commandLine().getOut().println(said);
    return 0;
  }

  private static final class SaidOrRefused implements ConfirmHoliday.Cases<String> {

    @Override
    public String confirmed(ConfirmHoliday.Confirmed outcome) {
      return outcome.notice().name()
          + (outcome.notice().days() == 0
              ? " is taken out. "
              : " is noted down from " + outcome.notice().firstDay() + ". ")
          + WorkingDays.consequence(outcome.isChange());
    }

    @Override
    public String notAllowed(ConfirmHoliday.NotAllowed outcome) {
      throw new IllegalStateException("the operator may");
    }

    @Override
    public String unknownHoliday(ConfirmHoliday.UnknownHoliday outcome) {
      throw new StartFailed(
          "no rule of that name gives that day; './amal calendar list --year YEAR' shows them all");
    }
  }
}
