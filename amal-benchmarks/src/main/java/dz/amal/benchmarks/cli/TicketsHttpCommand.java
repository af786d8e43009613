package dz.amal.benchmarks.cli;

import dz.amal.benchmarks.report.Benchmark;
import dz.amal.benchmarks.ticketshttp.TicketsHttpBenchmark;
import dz.amal.benchmarks.ticketshttp.TicketsHttpSetting;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "tickets-http",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description = "How many tickets a second are opened over HTTP, beside pgbench.")
final class TicketsHttpCommand implements Callable<Integer>, BenchCommand.Named {

  @Option(names = "--clients", description = "Who open tickets at the same time.")
  private int clients = 8;

  @Option(names = "--rounds", description = "In each of which both have their turn.")
  private int rounds = 5;

  @Option(names = "--seconds", description = "How long a turn is.")
  private int seconds = 10;

  @Option(names = "--warm-up", description = "How many tickets each opens before.")
  private int warmUp = 30_000;

  @Mixin private Output output = new Output();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    output.add(benchmark().run(), spec.commandLine());
    return output.end(spec.commandLine());
  }

  @Override
  public Benchmark benchmark() {
    return new TicketsHttpBenchmark(
        new TicketsHttpSetting(clients, rounds, Duration.ofSeconds(seconds), warmUp));
  }
}
