package dz.amal.benchmarks.cli;

import dz.amal.benchmarks.auth.AuthBenchmark;
import dz.amal.benchmarks.auth.AuthSetting;
import dz.amal.benchmarks.report.Benchmark;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "auth",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description = "What it costs to tell whose session a token is, remembered and not.")
final class AuthCommand implements Callable<Integer>, BenchCommand.Named {

  @Option(names = "--sessions", description = "In the database.")
  private int sessions = 200_000;

  @Option(names = "--hot", description = "Of these, how many are used all the time.")
  private int hot = 5_000;

  @Option(names = "--checks", description = "Of tokens, one after the other.")
  private int checks = 100_000;

  @Mixin private Output output = new Output();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    output.add(benchmark().run(), spec.commandLine());
    return output.end(spec.commandLine());
  }

  @Override
  public Benchmark benchmark() {
    return new AuthBenchmark(new AuthSetting(sessions, hot, checks));
  }
}
