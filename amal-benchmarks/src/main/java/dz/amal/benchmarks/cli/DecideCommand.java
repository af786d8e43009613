package dz.amal.benchmarks.cli;

import dz.amal.benchmarks.decide.DecideBenchmark;
import dz.amal.benchmarks.decide.DecideSetting;
import dz.amal.benchmarks.report.Benchmark;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "decide",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description = "How many messages a second one thread decides about, and the memory that takes.")
final class DecideCommand implements Callable<Integer>, BenchCommand.Named {

  @Option(names = "--decisions", description = "Of messages of about 80 characters.")
  private int decisions = 100_000;

  @Option(names = "--long-texts", description = "That the crisis rules read.")
  private int longTexts = 5_000;

  @Option(names = "--characters", description = "Of each of those.")
  private int characters = 10_000;

  @Mixin private Output output = new Output();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    output.add(benchmark().run(), spec.commandLine());
    return output.end(spec.commandLine());
  }

  @Override
  public Benchmark benchmark() {
    return new DecideBenchmark(new DecideSetting(decisions, longTexts, characters));
  }
}
