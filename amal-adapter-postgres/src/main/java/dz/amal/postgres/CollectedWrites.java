package dz.amal.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.Table;

/**
 * Writes that wait to be sent together, as one statement with a {@code WITH} clause for each: one
 * round trip, and values stay bound parameters, which no server log repeats. Not thread-safe.
 *
 * <p>The parts of such a statement all see the rows as they were before it; foreign keys are
 * checked at its end. So at most one write to each table goes into it.
 */
final class CollectedWrites {

  /**
   * A write.
   *
   * @param isOfOneRow whether it has to touch exactly one row
   */
  record Write(Table<?> table, Query query, boolean isOfOneRow) {}

  private List<Write> waiting = new ArrayList<>();

  boolean canTake(Write write) {
    return waiting.stream().noneMatch(earlier -> earlier.table().equals(write.table()));
  }

  void add(Write write) {
    waiting.add(write);
  }

  /** Sends what waits; nothing waits afterwards, also if it fails. */
  void send(DSLContext sql) {
    List<Write> writes = waiting;
    waiting = new ArrayList<>();
    if (!writes.isEmpty()) {
      check(writes, sql.fetchSingle(statement(writes.size()), queries(writes)));
    }
  }

  private static String statement(int writes) {
    return IntStream.range(0, writes)
            .mapToObj(i -> "w" + i + " AS ({" + i + "} RETURNING 1)")
            .collect(Collectors.joining(", ", "WITH ", " "))
        + IntStream.range(0, writes)
            .mapToObj(i -> "(SELECT count(*) FROM w" + i + ")")
            .collect(Collectors.joining(", ", "SELECT ", ""));
  }

  private static QueryPart[] queries(List<Write> writes) {
    return writes.stream().map(Write::query).toArray(QueryPart[]::new);
  }

  private static void check(List<Write> writes, Record counts) {
    for (int i = 0; i < writes.size(); i++) {
      if (writes.get(i).isOfOneRow() && counts.get(i, Long.class) != 1) {
        throw new IllegalStateException("no such row in " + writes.get(i).table().getName());
      }
    }
  }
}
