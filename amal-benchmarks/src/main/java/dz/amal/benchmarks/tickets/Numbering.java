package dz.amal.benchmarks.tickets;

import dz.amal.benchmarks.database.Sql;
import java.util.Locale;

/** A way to number tickets. Each has the same table, the same rows and the same insert. */
enum Numbering {
  AMAL("Amal: a sequence a year", "as-it-is.sql"),
  SEQUENCE("plain sequence", "plain-sequence.sql"),
  COUNTER("counter row", "counter-row.sql"),
  COUNT("seed: COUNT(*) + 1", "count-rows.sql");

  private final String title;
  private final String replacement;

  Numbering(String title, String replacement) {
    this.title = title;
    this.replacement = replacement;
  }

  String title() {
    return title;
  }

  String database() {
    return "tickets_" + name().toLowerCase(Locale.ROOT);
  }

  /** What makes this one's database of a copy of Amal's. */
  String replacement() {
    return Sql.resource(Numbering.class, replacement);
  }
}
