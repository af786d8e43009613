package dz.amal.benchmarks.cli;

import dz.amal.benchmarks.paging.PagingBenchmark;
import dz.amal.benchmarks.paging.PagingSetting;
import dz.amal.benchmarks.report.Benchmark;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "paging",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description = "What the last page of a long list costs, in a small and in a large database.")
final class PagingCommand implements Callable<Integer>, BenchCommand.Named {

  @Option(names = "--small", description = "Messages in the small database.")
  private long small = 20_000;

  @Option(names = "--messages", description = "Messages in the large database.")
  private long messages = 2_000_000;

  @Option(names = "--samples", description = "How often each last page is read.")
  private int samples = 1_000;

  @Mixin private Output output = new Output();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    if (small < PagingSetting.LEAST || messages < small) {
      throw new ParameterException(
          spec.commandLine(),
          "at least "
              + PagingSetting.LEAST
              + " messages are needed, and not fewer in the large one");
    }
    output.add(benchmark().run(), spec.commandLine());
    return output.end(spec.commandLine());
  }

  @Override
  public Benchmark benchmark() {
    return new PagingBenchmark(new PagingSetting(small, messages, samples));
  }
}
