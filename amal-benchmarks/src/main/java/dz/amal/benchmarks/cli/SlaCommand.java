package dz.amal.benchmarks.cli;

import dz.amal.benchmarks.report.Benchmark;
import dz.amal.benchmarks.sla.SlaBenchmark;
import dz.amal.benchmarks.sla.SlaSetting;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "sla",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description = "How long open deadlines take to follow a holiday, and how long the team waits.")
final class SlaCommand implements Callable<Integer>, BenchCommand.Named {

  @Option(names = "--tickets", description = "Open ones, whose deadlines all move.")
  private int tickets = 100_000;

  @Option(names = "--clients", description = "Who change some of them meanwhile.")
  private int clients = 4;

  @Option(names = "--seconds", description = "How long they do so before, and after.")
  private int seconds = 10;

  @Mixin private Output output = new Output();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    output.add(benchmark().run(), spec.commandLine());
    return output.end(spec.commandLine());
  }

  @Override
  public Benchmark benchmark() {
    return new SlaBenchmark(new SlaSetting(tickets, clients, Duration.ofSeconds(seconds)));
  }
}
