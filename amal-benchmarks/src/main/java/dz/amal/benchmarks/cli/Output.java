package dz.amal.benchmarks.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dz.amal.benchmarks.report.Report;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/**
 * Where reports go: tables on standard output; with {@code --json} one object there, by the names
 * of the benchmarks, and the tables on standard error.
 */
final class Output {

  @Option(
      names = "--json",
      description = "Print one JSON object; the tables then go to standard error.")
  private boolean asJson;

  private final ObjectNode json = JsonNodeFactory.instance.objectNode();
  private boolean holds = true;

  void add(Report report, CommandLine command) {
    report.print(asJson ? command.getErr() : command.getOut());
    json.set(report.name(), report.json());
    holds &= report.holds();
  }

  /** The exit code: 0 when all that must hold does. */
  int end(CommandLine command) {
    if (asJson) {
      PrintWriter out = command.getOut();
      out.println(json);
      out.flush();
    }
    return holds ? 0 : 1;
  }
}
