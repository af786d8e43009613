package dz.amal.benchmarks.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/**
 * Something that must hold.
 *
 * @param figure what was measured, in words
 * @param isAtLeast whether the limit is the least allowed; otherwise it is the most allowed
 */
public record Check(String figure, double measured, boolean isAtLeast, double limit) {

  /** Holds when the figure is not below the limit. */
  public static Check atLeast(String figure, double measured, double limit) {
    return new Check(figure, measured, true, limit);
  }

  /** Holds when the figure is not above the limit. */
  public static Check atMost(String figure, double measured, double limit) {
    return new Check(figure, measured, false, limit);
  }

  /** Whether it holds; a figure that is no number does not. */
  public boolean holds() {
    return isAtLeast ? measured >= limit : measured <= limit;
  }

  String line() {
    return String.format(
        Locale.ROOT,
        "%-6s %s: %.3f, must be at %s %s",
        holds() ? "holds" : "FAILS",
        figure,
        measured,
        isAtLeast ? "least" : "most",
        limit);
  }

  ObjectNode json() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("figure", figure)
        .put("measured", measured)
        .put(isAtLeast ? "at_least" : "at_most", limit)
        .put("holds", holds());
  }
}
