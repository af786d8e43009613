package dz.amal.benchmarks.report;

/**
 * A column of a table.
 *
 * @param title what people read
 * @param key what JSON calls it
 * @param format how {@link java.util.Formatter} writes one of its cells, as {@code %.3f}
 */
public record Column(String title, String key, String format) {

  /** Words, flush left. */
  public static Column words(String title, String key) {
    return new Column(title, key, "%s");
  }

  /** Numbers with so many digits behind the point, flush right. */
  public static Column number(String title, String key, int digits) {
    return new Column(title, key, "%,." + digits + "f");
  }

  boolean isFlushLeft() {
    return format.equals("%s");
  }
}
