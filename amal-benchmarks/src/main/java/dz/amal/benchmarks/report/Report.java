package dz.amal.benchmarks.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;

/**
 * What a benchmark found.
 *
 * @param setting in words: how much of what was measured
 * @param tables the peers side by side; first the one that the checks are about
 */
public record Report(String name, String setting, List<Table> tables, List<Check> checks) {

  public Report {
    tables = List.copyOf(tables);
    checks = List.copyOf(checks);
  }

  /** The table of the peers. */
  public Table table() {
    return tables.get(0);
  }

  /** Whether all that must hold does. */
  public boolean holds() {
    return checks.stream().allMatch(Check::holds);
  }

  /** For people. */
  public void print(PrintWriter out) {
    out.println();
    out.println(name + ": " + setting);
    for (Table table : tables) {
      out.println();
      table.print(out);
    }
    out.println();
    checks.forEach(check -> out.println(check.line()));
    out.flush();
  }

  /** For programs. */
  public ObjectNode json() {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("setting", setting);
    tables.forEach(table -> node.set(table.key(), table.json()));
    ArrayNode array = node.putArray("checks");
    checks.forEach(check -> array.add(check.json()));
    return node.put("holds", holds());
  }
}
