package dz.amal.benchmarks.ingest;

import dz.amal.benchmarks.database.Sql;
import dz.amal.domain.knowledge.NewDocument;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A loader, and its turns.
 *
 * @param table in which its chunks are afterwards
 */
record Contestant(String title, String table, Loader loader, List<Turn> turns) {

  static final String AMALS_TABLE = "document_chunks";

  Contestant(String title, String table, Loader loader) {
    this(title, table, loader, new ArrayList<>());
  }

  /** Loads into an empty table, and leaves its rows there. */
  Turn play(Connection operator, List<NewDocument> documents, Duration limit) throws SQLException {
    empty(operator);
    Loader.Load load = loader.of(documents);
    Sql.execute(operator, "CHECKPOINT");
    try (HeapWatch heap = new HeapWatch()) {
      long start = System.nanoTime();
      int chunks = load.run(limit);
      Turn turn = new Turn(chunks, System.nanoTime() - start, heap.megabytes());
      if (Sql.number(operator, "SELECT count(*) FROM " + table) != chunks) {
        throw new IllegalStateException(title + " has not brought in what it says");
      }
      turns.add(turn);
      return turn;
    }
  }

  void empty(Connection operator) throws SQLException {
    Sql.execute(operator, "TRUNCATE " + (table.equals(AMALS_TABLE) ? "documents CASCADE" : table));
  }

  double chunksPerSecond() {
    return Turn.median(turns.stream().mapToDouble(Turn::chunksPerSecond));
  }

  int chunks() {
    return turns.get(0).chunks();
  }

  double megabytes() {
    return turns.stream().mapToDouble(Turn::megabytes).max().orElse(Double.NaN);
  }

  /** Within a round the machine is the same to both. */
  double to(Contestant other) {
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < turns.size(); round++) {
      ratios.add(turns.get(round).chunksPerSecond() / other.turns.get(round).chunksPerSecond());
    }
    return Turn.median(ratios.stream().mapToDouble(Double::doubleValue));
  }
}
