package dz.amal.benchmarks.vectors;

import dz.amal.benchmarks.report.Latencies;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** One index with one setting: a session that asks it, and what it answered. */
final class Peer implements AutoCloseable {

  private final String title;
  private final VectorIndex index;
  private final Connection connection;
  private final PreparedStatement statement;
  private final Latencies took = new Latencies();
  private final List<Set<UUID>> found = new ArrayList<>();

  /**
   * Begins a session.
   *
   * @param example a vector, to see whether the planner takes this index and no other
   */
  Peer(String title, VectorIndex index, Connection connection, Search search, String example)
      throws SQLException {
    this.title = title;
    this.index = index;
    this.connection = connection;
    search.begin(connection);
    search.requireNode(connection, example, "Index Scan using " + index.name());
    statement = connection.prepareStatement(search.sql());
  }

  void ask(String vector, boolean counts) throws SQLException {
    long start = System.nanoTime();
    Set<UUID> nearest = Search.ask(statement, vector);
    if (counts) {
      took.add(System.nanoTime() - start);
      found.add(nearest);
    }
  }

  String title() {
    return title;
  }

  VectorIndex index() {
    return index;
  }

  Latencies took() {
    return took;
  }

  /** Which part of the nearest ten was found; 0 to 1, the mean over all queries. */
  double recallOf(List<Set<UUID>> exact) {
    double sum = 0;
    for (int i = 0; i < exact.size(); i++) {
      Set<UUID> nearest = exact.get(i);
      sum += (double) found.get(i).stream().filter(nearest::contains).count() / nearest.size();
    }
    return sum / exact.size();
  }

  @Override
  public void close() throws SQLException {
    statement.close();
    connection.close();
  }
}
