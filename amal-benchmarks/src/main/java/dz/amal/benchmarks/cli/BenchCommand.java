package dz.amal.benchmarks.cli;

import dz.amal.benchmarks.report.Benchmark;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "amal bench",
    mixinStandardHelpOptions = true,
    description =
        "Measures Amal beside its peers, in a PostgreSQL that is thrown away. Without a name: all.",
    synopsisSubcommandLabel = "[NAME]",
    subcommands = {
      AuthCommand.class,
      DecideCommand.class,
      TurnCommand.class,
      StreamCommand.class,
      TicketsCommand.class,
      TicketsHttpCommand.class,
      SlaCommand.class,
      PagingCommand.class,
      VectorsCommand.class,
      RetrievalCommand.class,
      IngestCommand.class
    })
final class BenchCommand implements Callable<Integer> {

  @Mixin private Output output = new Output();

  @Spec private CommandSpec spec;

  /** All of them, at the sizes that their options have when nobody says otherwise. */
  @Override
  public Integer call() throws Exception {
    for (CommandLine command : spec.subcommands().values()) {
      output.add(((Named) command.getCommand()).benchmark().run(), spec.commandLine());
    }
    return output.end(spec.commandLine());
  }

  /** A benchmark that has a command of its own. */
  interface Named {
    Benchmark benchmark();
  }
}
