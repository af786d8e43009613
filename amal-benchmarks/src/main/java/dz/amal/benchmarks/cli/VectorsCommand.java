package dz.amal.benchmarks.cli;

import dz.amal.benchmarks.report.Benchmark;
import dz.amal.benchmarks.vectors.VectorsBenchmark;
import dz.amal.benchmarks.vectors.VectorsSetting;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "vectors",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description = "How well and how fast the vector indexes find the nearest of many.")
final class VectorsCommand implements Callable<Integer>, BenchCommand.Named {

  @Option(names = "--vectors", description = "Chunks in the table.")
  private int vectors = 100_000;

  @Option(names = "--queries", description = "Each asked of every index.")
  private int queries = 200;

  @Option(names = "--seed", description = "Of the generator that makes the vectors.")
  private long seed = 42;

  @Option(names = "--memory", description = "For building an index; PostgreSQL reserves all of it.")
  private String memory = "2GB";

  @Mixin private Output output = new Output();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    output.add(benchmark().run(), spec.commandLine());
    return output.end(spec.commandLine());
  }

  @Override
  public Benchmark benchmark() {
    return new VectorsBenchmark(new VectorsSetting(vectors, queries, seed, memory));
  }
}
