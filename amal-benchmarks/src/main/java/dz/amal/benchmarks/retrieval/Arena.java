package dz.amal.benchmarks.retrieval;

import com.zaxxer.hikari.HikariDataSource;
import dz.amal.benchmarks.collection.InventedQuestion;
import dz.amal.benchmarks.peers.GivenEmbeddings;
import dz.amal.benchmarks.peers.LangChain4j;
import dz.amal.benchmarks.peers.Pool;
import dz.amal.benchmarks.peers.SpringAi;
import dz.amal.domain.knowledge.KnowledgeIndex;
import dz.amal.postgres.PostgresAddress;
import dz.amal.postgres.PostgresDatabase;
import java.util.List;

/** Everybody who finds the nearest ten, over one database. */
final class Arena implements AutoCloseable {

  static final String AMAL = "Amal, by meaning alone";
  static final String SAME_STATEMENT = "plain JDBC, Amal's statement";
  static final String SHORTEST = "plain JDBC, shortest statement";

  private final PostgresDatabase database;
  private final HikariDataSource pool;
  private final GivenEmbeddings model = new GivenEmbeddings();
  private final KnowledgeIndex index;
  private final List<Contestant> contestants;

  Arena(PostgresAddress address, List<InventedQuestion> questions) {
    questions.forEach(question -> model.put(question.text(), question.embedding().values()));
    database = PostgresDatabase.open(address);
    pool = Pool.to(address);
    index = database.stores().knowledge();
    contestants =
        List.of(
            new Contestant(AMAL, AskAmal.ten(index)),
            new Contestant(SAME_STATEMENT, AskJdbc.amalsStatement(pool)),
            new Contestant(SHORTEST, AskJdbc.shortest(pool)),
            new Contestant(
                "LangChain4j, pooled",
                AskPeers.langChain4j(LangChain4j.pooled(pool, Tables.LANGCHAIN4J))),
            new Contestant(
                "LangChain4j, as it comes",
                AskPeers.langChain4j(LangChain4j.byDefault(address, Tables.LANGCHAIN4J))),
            new Contestant(
                "Spring AI, pooled",
                AskPeers.springAi(SpringAi.byDefault(pool, Tables.SPRING_AI, model))));
  }

  KnowledgeIndex index() {
    return index;
  }

  List<Contestant> contestants() {
    return contestants;
  }

  Contestant named(String title) {
    return contestants.stream()
        .filter(contestant -> contestant.title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  /** Compares with every chunk. */
  NearestTen exact() {
    return AskJdbc.exact(pool);
  }

  /** What this contestant finds, whatever order it lists it in. */
  NearestTen withoutOrder(Contestant contestant) {
    return contestant.title().equals(AMAL) || contestant.title().equals(SAME_STATEMENT)
        ? AskAmal.tenOfAllLanguages(index)
        : contestant.nearest();
  }

  @Override
  public void close() {
    database.close();
    pool.close();
  }
}
