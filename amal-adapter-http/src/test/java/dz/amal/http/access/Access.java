package dz.amal.http.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code who-may-what.txt}: the status that each caller gets for each route.
 *
 * @param callers in the order of the columns
 * @param rows the statuses of a route in that order, by method and path
 */
record Access(List<String> callers, Map<String, List<Integer>> rows) {

  private static final String ROUTE = "%-68s";

  /** The one that holds. */
  static Access written() {
    try (InputStream in = Access.class.getResourceAsStream("/dz/amal/http/who-may-what.txt")) {
      byte[] bytes = in == null ? new byte[0] : in.readAllBytes();
      return parse(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Access parse(String text) {
    List<List<String>> lines =
        text.lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> Arrays.asList(line.strip().split("\\s+")))
            .toList();
    Map<String, List<Integer>> rows = new LinkedHashMap<>();
    for (List<String> line : lines.subList(1, lines.size())) {
      String route = line.get(0) + " " + line.get(1);
      if (rows.put(route, line.stream().skip(2).map(Integer::valueOf).toList()) != null) {
        throw new IllegalStateException("twice in the table: " + route);
      }
    }
    return new Access(lines.get(0).subList(2, lines.get(0).size()), rows);
  }

  /** A line as the table has it. */
  String line(String route, List<Integer> statuses) {
    String[] parts = route.split(" ", 2);
    StringBuilder line = new StringBuilder(ROUTE.formatted("%-7s".formatted(parts[0]) + parts[1]));
    for (int i = 0; i < statuses.size(); i++) {
      line.append(("%-" + (callers.get(i).length() + 1) + "s").formatted(statuses.get(i)));
    }
    return line.toString().stripTrailing();
  }
}
