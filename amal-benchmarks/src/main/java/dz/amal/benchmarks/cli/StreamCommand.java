package dz.amal.benchmarks.cli;

import dz.amal.benchmarks.report.Benchmark;
import dz.amal.benchmarks.stream.StreamBenchmark;
import dz.amal.benchmarks.stream.StreamSetting;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "stream",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description = "Hundreds of answers told at once by a model that takes its time, over HTTP.")
final class StreamCommand implements Callable<Integer>, BenchCommand.Named {

  @Option(names = "--streams", description = "Conversations at once.")
  private int streams = 500;

  @Option(names = "--seconds", description = "How long the model takes for an answer.")
  private int seconds = 20;

  @Option(names = "--sentences", description = "Of an answer.")
  private int sentences = 10;

  @Option(names = "--rounds", description = "That count.")
  private int rounds = 3;

  @Mixin private Output output = new Output();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    output.add(benchmark().run(), spec.commandLine());
    return output.end(spec.commandLine());
  }

  @Override
  public Benchmark benchmark() {
    return new StreamBenchmark(
        new StreamSetting(streams, Duration.ofSeconds(seconds), sentences, rounds));
  }
}
