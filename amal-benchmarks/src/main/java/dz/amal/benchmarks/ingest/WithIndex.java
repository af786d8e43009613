package dz.amal.benchmarks.ingest;

import dz.amal.benchmarks.database.Sql;
import dz.amal.benchmarks.peers.LangChain4j;
import dz.amal.benchmarks.peers.SpringAi;
import dz.amal.benchmarks.report.Column;
import dz.amal.benchmarks.report.Progress;
import dz.amal.benchmarks.report.Table;
import dz.amal.domain.knowledge.NewDocument;
import dz.amal.postgres.VectorIndex;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import me.tongfei.progressbar.ProgressBar;

/**
 * Loaders into an empty table with its HNSW index, which can be searched at the end. The first
 * chunks cost the least, so that whoever has time for fewer is not worse off.
 */
final class WithIndex {

  private static final int LOOKS_AT_THE_END = 100;
  private static final String LANGCHAIN4J = "langchain4j_indexed";
  private static final String SPRING_AI = "spring_ai_indexed";

  private final VectorIndex index;
  private final AtomicInteger committed = new AtomicInteger();
  private final Contestant amal;
  private final Contestant amalRowByRow;
  private final Contestant langChain4j;
  private final Contestant springAi;

  WithIndex(Places places, Connection operator) throws SQLException {
    index = new VectorIndex(places.address());
    amal =
        new Contestant(
            "Amal, index built when all is in",
            Contestant.AMALS_TABLE,
            AmalLoaders.withIndexBuiltAfter(places.documents(), index, committed));
    amalRowByRow =
        new Contestant(
            "Amal, row by row into the index",
            Contestant.AMALS_TABLE,
            AmalLoaders.inBatches(places.documents(), new AtomicInteger()));
    langChain4j =
        new Contestant("LangChain4j, tuned", LANGCHAIN4J, places.langChain4j(LANGCHAIN4J));
    springAi = new Contestant("Spring AI, tuned", SPRING_AI, places.springAi(SPRING_AI));
    Sql.execute(operator, LangChain4j.index(LANGCHAIN4J));
    Sql.execute(operator, SpringAi.index(SPRING_AI));
  }

  /**
   * Searches go on while Amal loads, and once more when all is in.
   *
   * @return who searched meanwhile, and who did afterwards
   */
  List<Watcher> play(
      Places places, Connection operator, List<NewDocument> documents, Duration limit)
      throws SQLException {
    try (ProgressBar bar = Progress.of("ingest: with a vector index", 4);
        Watcher meanwhile = new Watcher(places.knowledge(), documents, committed);
        Watcher afterwards = new Watcher(places.knowledge(), documents, committed)) {
      index.rebuild(VectorIndex.Method.HNSW, (done, total) -> {});
      amalRowByRow.play(operator, documents, limit);
      bar.step();
      langChain4j.play(operator, documents, limit);
      bar.step();
      springAi.play(operator, documents, limit);
      bar.step();
      meanwhile.begin();
      amal.play(operator, documents, Loader.UNLIMITED);
      meanwhile.end();
      for (int look = 0; look < LOOKS_AT_THE_END; look++) {
        afterwards.look();
      }
      bar.step();
      return List.of(meanwhile, afterwards);
    }
  }

  boolean isIndexThere() {
    return index.isThere();
  }

  double amalToLangChain4j() {
    return amal.to(langChain4j);
  }

  double amalToSpringAi() {
    return amal.to(springAi);
  }

  Table table() {
    List<List<Object>> rows = new ArrayList<>();
    for (Contestant contestant : List.of(amal, amalRowByRow, langChain4j, springAi)) {
      rows.add(
          List.of(
              contestant.title(),
              contestant.chunks(),
              contestant.chunksPerSecond(),
              amal.to(contestant),
              contestant.megabytes()));
    }
    return new Table(
        "with_index",
        List.of(
            Column.words("into a table with its HNSW index, by", "peer"),
            Column.number("chunks", "chunks", 0),
            Column.number("chunks/s", "chunks_per_second", 0),
            Column.number("times as fast is Amal", "amal_to_it", 1),
            Column.number("heap MB", "heap_megabytes", 0)),
        rows);
  }
}
