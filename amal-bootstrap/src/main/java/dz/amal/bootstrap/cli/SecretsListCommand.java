package dz.amal.bootstrap.cli;

import dz.amal.bootstrap.keys.FileKeys;
import dz.amal.bootstrap.keys.Generation;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "list",
    description = "Shows the ids of the keys and since when each is there; never a secret.")
final class SecretsListCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<Generation> generations = FileKeys.existing(Environment.config().keysFile()).generations();
    for (Generation one : generations) {
      boolean isInUse = one.equals(generations.get(generations.size() - 1));
      out.println(
          one.id()
              + "  since "
              + one.createdAt()
              + (isInUse ? "  in use" : "  only to read what was made with it"));
    }
    out.flush();
    return 0;
  }
}
