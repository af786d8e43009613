package dz.amal.benchmarks.ingest;

import com.zaxxer.hikari.HikariDataSource;
import dz.amal.benchmarks.peers.GivenEmbeddings;
import dz.amal.benchmarks.peers.LangChain4j;
import dz.amal.benchmarks.peers.Pool;
import dz.amal.benchmarks.peers.SpringAi;
import dz.amal.domain.knowledge.Documents;
import dz.amal.domain.knowledge.KnowledgeIndex;
import dz.amal.postgres.PostgresAddress;
import dz.amal.postgres.PostgresDatabase;

/** Ways into one database: Amal's, a pool as it comes, and one that joins inserts. */
final class Places implements AutoCloseable {

  /** Chunks in a call of a tuned peer. */
  private static final int SLICE = 500;

  private final PostgresAddress address;
  private final PostgresDatabase database;
  private final HikariDataSource pool;
  private final HikariDataSource joining;
  private final GivenEmbeddings model = new GivenEmbeddings();

  Places(PostgresAddress address) {
    this.address = address;
    database = PostgresDatabase.open(address);
    pool = Pool.to(address);
    joining = Pool.joiningInserts(address);
  }

  PostgresAddress address() {
    return address;
  }

  HikariDataSource pool() {
    return pool;
  }

  GivenEmbeddings model() {
    return model;
  }

  Documents documents() {
    return database.stores().documents();
  }

  KnowledgeIndex knowledge() {
    return database.stores().knowledge();
  }

  /** Tuned: over a pool that joins inserts, and in slices. */
  Loader langChain4j(String table) {
    return PeerLoaders.langChain4j(LangChain4j.pooled(joining, table), SLICE);
  }

  /** Likewise, and without counting tokens. */
  Loader springAi(String table) {
    return PeerLoaders.springAi(SpringAi.tuned(joining, table, model), model, SLICE);
  }

  @Override
  public void close() {
    database.close();
    pool.close();
    joining.close();
  }
}
