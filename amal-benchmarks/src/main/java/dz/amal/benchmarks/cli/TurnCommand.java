package dz.amal.benchmarks.cli;

import dz.amal.benchmarks.report.Benchmark;
import dz.amal.benchmarks.turn.TurnBenchmark;
import dz.amal.benchmarks.turn.TurnSetting;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "turn",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description =
        "What a turn costs when its model costs nothing, beside pgbench and plain pipelines.")
final class TurnCommand implements Callable<Integer>, BenchCommand.Named {

  @Option(names = "--documents", description = "In the knowledge, of ten chunks each.")
  private int documents = 300;

  @Option(names = "--questions", description = "That are asked, again and again.")
  private int questions = 200;

  @Option(names = "--clients", description = "Who ask at the same time.")
  private int clients = 8;

  @Option(names = "--rounds", description = "In each of which every peer has its turn.")
  private int rounds = 5;

  @Option(names = "--seconds", description = "How long a peer's turn is.")
  private int seconds = 5;

  @Option(names = "--seed", description = "Of the generator that makes documents and questions.")
  private long seed = 42;

  @Mixin private Output output = new Output();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    output.add(benchmark().run(), spec.commandLine());
    return output.end(spec.commandLine());
  }

  @Override
  public Benchmark benchmark() {
    return new TurnBenchmark(
        new TurnSetting(documents, questions, clients, rounds, Duration.ofSeconds(seconds), seed));
  }
}
