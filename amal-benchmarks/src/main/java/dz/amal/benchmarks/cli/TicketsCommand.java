package dz.amal.benchmarks.cli;

import dz.amal.benchmarks.report.Benchmark;
import dz.amal.benchmarks.tickets.TicketsBenchmark;
import dz.amal.benchmarks.tickets.TicketsSetting;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "tickets",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description = "How many tickets a second can be numbered, in four ways.")
final class TicketsCommand implements Callable<Integer>, BenchCommand.Named {

  @Option(names = "--tickets", description = "In the table before it begins.")
  private int tickets = 100_000;

  @Option(names = "--inserts", description = "Of each peer in each round.")
  private int inserts = 20_000;

  @Option(names = "--clients", description = "Who insert at the same time.")
  private int clients = 8;

  @Option(names = "--rounds", description = "In each of which every peer has its turn.")
  private int rounds = 3;

  @Option(names = "--seconds", description = "How long the numbering of the seed may try.")
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
    return new TicketsBenchmark(
        new TicketsSetting(tickets, inserts, clients, rounds, Duration.ofSeconds(seconds)));
  }
}
