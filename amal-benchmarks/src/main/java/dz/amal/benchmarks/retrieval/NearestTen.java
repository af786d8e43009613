package dz.amal.benchmarks.retrieval;

import dz.amal.benchmarks.collection.InventedQuestion;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** A way to find the ten chunks nearest to a question. Thread-safe. */
@FunctionalInterface
interface NearestTen {

  int TEN = 10;

  List<UUID> of(InventedQuestion question) throws SQLException;
}
