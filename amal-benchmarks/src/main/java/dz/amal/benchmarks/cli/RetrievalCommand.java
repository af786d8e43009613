package dz.amal.benchmarks.cli;

import dz.amal.benchmarks.report.Benchmark;
import dz.amal.benchmarks.retrieval.RetrievalBenchmark;
import dz.amal.benchmarks.retrieval.RetrievalSetting;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "retrieval",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description =
        "How well and how fast passages are found, beside plain JDBC and other libraries.")
final class RetrievalCommand implements Callable<Integer>, BenchCommand.Named {

  @Option(names = "--documents", description = "Of ten chunks each.")
  private int documents = 10_000;

  @Option(names = "--questions", description = "That are asked.")
  private int questions = 400;

  @Option(names = "--clients", description = "Who ask at the same time.")
  private int clients = 4;

  @Option(names = "--rounds", description = "In each of which every peer has its turn.")
  private int rounds = 10;

  @Option(names = "--seed", description = "Of the generator that makes documents and questions.")
  private long seed = 42;

  @Option(names = "--memory", description = "For building an index; PostgreSQL reserves all of it.")
  private String memory = "2GB";

  @Mixin private Output output = new Output();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    if (documents < RetrievalSetting.LEAST_DOCUMENTS) {
      throw new ParameterException(
          spec.commandLine(),
          "at least " + RetrievalSetting.LEAST_DOCUMENTS + " documents are needed");
    }
    output.add(benchmark().run(), spec.commandLine());
    return output.end(spec.commandLine());
  }

  @Override
  public Benchmark benchmark() {
    return new RetrievalBenchmark(
        new RetrievalSetting(documents, questions, clients, rounds, seed, memory));
  }
}
