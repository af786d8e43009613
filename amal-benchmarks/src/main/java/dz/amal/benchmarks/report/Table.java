package dz.amal.benchmarks.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Peers side by side, one a row.
 *
 * @param key what JSON calls the table
 * @param rows a cell for each column: a string, a number, or {@link #NOTHING}
 */
public record Table(String key, List<Column> columns, List<List<Object>> rows) {

  /** A cell of a peer that has no such figure. */
  public static final Object NOTHING = "";

  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<Object> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException("a row has another number of cells than columns");
      }
    }
  }

  /** The value of a column in the row whose first cell has this text. */
  public Object cell(String firstCell, String columnKey) {
    int column =
        IntStream.range(0, columns.size())
            .filter(i -> columns.get(i).key().equals(columnKey))
            .findFirst()
            .orElseThrow();
    return rows.stream()
        .filter(row -> row.get(0).equals(firstCell))
        .findFirst()
        .orElseThrow()
        .get(column);
  }

  void print(PrintWriter out) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(columns.stream().map(Column::title).toList());
    rows.forEach(row -> lines.add(texts(row)));
    int[] widths =
        IntStream.range(0, columns.size())
            .map(i -> lines.stream().mapToInt(line -> line.get(i).length()).max().orElse(0))
            .toArray();
    lines.forEach(line -> out.println(line(line, widths)));
  }

  private List<String> texts(List<Object> row) {
    return IntStream.range(0, columns.size()).mapToObj(i -> text(i, row.get(i))).toList();
  }

  private String text(int column, Object cell) {
    return cell instanceof Number number
        ? String.format(Locale.ROOT, columns.get(column).format(), number.doubleValue())
        : cell.toString();
  }

  private String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String padding = " ".repeat(widths[i] - cells.get(i).length());
      line.append(columns.get(i).isFlushLeft() ? cells.get(i) + padding : padding + cells.get(i))
          .append("  ");
    }
    return line.toString().stripTrailing();
  }

  ArrayNode json() {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    rows.forEach(row -> array.add(json(row)));
    return array;
  }

  private ObjectNode json(List<Object> row) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < columns.size(); i++) {
      if (!Objects.equals(row.get(i), NOTHING)) {
        node.putPOJO(columns.get(i).key(), row.get(i));
      }
    }
    return node;
  }
}
