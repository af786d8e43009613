package dz.amal.benchmarks.cli;

import dz.amal.benchmarks.ingest.IngestBenchmark;
import dz.amal.benchmarks.ingest.IngestSetting;
import dz.amal.benchmarks.report.Benchmark;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description = "How fast embedded documents are brought in, beside COPY and other libraries.")
final class IngestCommand implements Callable<Integer>, BenchCommand.Named {

  @Option(names = "--documents", description = "Of ten chunks each.")
  private int documents = 2_000;

  @Option(names = "--rounds", description = "In each of which every peer has its turn.")
  private int rounds = 3;

  @Option(
      names = "--seconds",
      description =
          "How long a peer may try that puts row after row into a vector index; enough for all of"
              + " them, unless you say otherwise.")
  private int seconds = 1_200;

  @Option(names = "--seed", description = "Of the generator that makes the documents.")
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
    return new IngestBenchmark(
        new IngestSetting(documents, rounds, Duration.ofSeconds(seconds), seed));
  }
}
