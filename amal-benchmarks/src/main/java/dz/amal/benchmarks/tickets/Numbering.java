package dz.amal.benchmarks.tickets;

import dz.amal.benchmarks.database.Sql;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A way to number tickets. Each has the same table, the same rows and the same insert. */
enum Numbering {
  AMAL("Amal: a sequence a year", null),
  SEQUENCE("plain sequence", "plain-sequence.sql"),
  COUNTER("counter row", "counter-row.sql"),
  COUNT("seed: COUNT(*) + 1", "count-rows.sql");

  private final String title;
  private final Optional<String> replacement;

  Numbering(String title, @Nullable String replacement) {
    this.title = title;
    this.replacement = Optional.ofNullable(replacement);
  }

  String title() {
    return title;
  }

  String database() {
    return "tickets_" + name().toLowerCase(Locale.ROOT);
  }

  /** What makes Amal's database this one's. */
  Optional<String> replacement() {
    return replacement.map(file -> Sql.resource(Numbering.class, file));
  }
}
