package dz.amal.benchmarks.ingest;

import dz.amal.benchmarks.database.Sql;
import dz.amal.benchmarks.database.TableIndexes;
import dz.amal.benchmarks.peers.LangChain4j;
import dz.amal.benchmarks.peers.SpringAi;
import dz.amal.benchmarks.report.Column;
import dz.amal.benchmarks.report.Progress;
import dz.amal.benchmarks.report.Table;
import dz.amal.domain.knowledge.NewDocument;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import me.tongfei.progressbar.ProgressBar;

/** All loaders into tables that have no vector index, in rounds. */
final class WithoutIndex {

  private static final String BARE = "bare_chunks";
  private static final String BARE_TABLE =
      "CREATE TABLE "
          + BARE
          + " (id UUID PRIMARY KEY, content TEXT, metadata JSON, embedding vector(1536))";

  private final Contestant copyAmals;
  private final Contestant copyBare;
  private final Contestant amal;
  private final List<Contestant> contestants;
  private final Random orders = new Random(1);

  WithoutIndex(Places places, Connection operator) throws SQLException {
    TableIndexes.drop(operator, Contestant.AMALS_TABLE, "hnsw");
    Sql.execute(operator, BARE_TABLE);
    copyAmals =
        new Contestant(
            "COPY through plain JDBC, Amal's tables",
            Contestant.AMALS_TABLE,
            CopyLoaders.amalsTables(places.pool()));
    copyBare =
        new Contestant(
            "COPY through plain JDBC, bare table",
            BARE,
            CopyLoaders.bareTable(places.pool(), BARE));
    amal =
        new Contestant(
            "Amal",
            Contestant.AMALS_TABLE,
            AmalLoaders.inBatches(places.documents(), new AtomicInteger()));
    contestants =
        List.of(
            copyAmals,
            copyBare,
            amal,
            new Contestant(
                "LangChain4j, as it comes",
                "langchain4j_default",
                PeerLoaders.langChain4j(
                    LangChain4j.byDefault(places.address(), "langchain4j_default"),
                    PeerLoaders.ALL_AT_ONCE)),
            new Contestant(
                "LangChain4j, tuned", "langchain4j_tuned", places.langChain4j("langchain4j_tuned")),
            new Contestant(
                "Spring AI, as it comes",
                "spring_ai_default",
                PeerLoaders.springAi(
                    SpringAi.byDefault(places.pool(), "spring_ai_default", places.model()),
                    places.model(),
                    PeerLoaders.ALL_AT_ONCE)),
            new Contestant(
                "Spring AI, tuned", "spring_ai_tuned", places.springAi("spring_ai_tuned")));
  }

  void play(Connection operator, List<NewDocument> documents, int rounds) throws SQLException {
    List<Contestant> order = new ArrayList<>(contestants);
    try (ProgressBar bar =
        Progress.of("ingest: without a vector index", (long) rounds * order.size())) {
      for (int round = 0; round < rounds; round++) {
        Collections.shuffle(order, orders);
        for (Contestant contestant : order) {
          contestant.play(operator, documents, Loader.UNLIMITED);
          contestant.empty(operator);
          bar.step();
        }
      }
    }
  }

  double amalToCopy() {
    return amal.to(copyAmals);
  }

  Table table() {
    List<List<Object>> rows = new ArrayList<>();
    for (Contestant contestant : contestants) {
      rows.add(
          List.of(
              contestant.title(),
              contestant.chunksPerSecond(),
              contestant.to(copyAmals),
              contestant.to(copyBare),
              contestant.megabytes()));
    }
    return new Table(
        "peers",
        List.of(
            Column.words("without a vector index, by", "peer"),
            Column.number("chunks/s (median)", "chunks_per_second", 0),
            Column.number("to COPY, Amal's tables", "ratio_to_copy", 3),
            Column.number("to COPY, bare table", "ratio_to_bare_copy", 3),
            Column.number("heap MB", "heap_megabytes", 0)),
        rows);
  }
}
