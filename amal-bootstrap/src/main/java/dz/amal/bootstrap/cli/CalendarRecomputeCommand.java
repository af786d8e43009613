package dz.amal.bootstrap.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "recompute",
    description = {
      "Has all open deadlines computed again, after the working calendar's or the SLA policy's",
      "file has changed and the servers were started with it."
    })
final class CalendarRecomputeCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    boolean isAskedFor = WorkingDays.with(days -> days.recompute().handle(Safety.operator()));
    if (!isAskedFor) {
      throw new IllegalStateException("the operator may");
    }
    spec.commandLine().getOut().println("A running server computes open deadlines again.");
    return 0;
  }
}
