package dz.amal.bootstrap.cli;

import dz.amal.bootstrap.DatabaseAccess;
import dz.amal.postgres.DatabaseStatus;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "status",
    description =
        "Prints sizes, connections, cache hits, unused indexes, slow queries, dead rows and lag.")
final class DbStatusCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    DatabaseAccess access = DatabaseAccess.toRunning(Environment.config());
    PrintWriter out = spec.commandLine().getOut();
    for (DatabaseStatus.Section section : new DatabaseStatus(access.owner()).ask()) {
      out.println(section.question());
      out.println(section.answer());
      out.println();
    }
    out.println("Vacuum and analyze once a week, besides autovacuum: VACUUM (ANALYZE)");
    out.flush();
    return 0;
  }
}
