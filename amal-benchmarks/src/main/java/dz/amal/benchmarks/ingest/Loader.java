package dz.amal.benchmarks.ingest;

import dz.amal.domain.knowledge.NewDocument;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** A way to bring documents in. */
@FunctionalInterface
interface Loader {

  Duration UNLIMITED = Duration.ofDays(1);

  /** Makes of the documents what it takes; that does not count. */
  Load of(List<NewDocument> documents) throws SQLException;

  /** What counts. */
  @FunctionalInterface
  interface Load {

    /**
     * Brings them in.
     *
     * @param limit after which nothing more is begun
     * @return how many chunks were brought in
     */
    int run(Duration limit) throws SQLException;
  }
}
