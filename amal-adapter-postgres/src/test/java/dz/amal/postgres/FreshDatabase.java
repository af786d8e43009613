package dz.amal.postgres;

import dz.amal.domain.store.Stores;
import org.junit.jupiter.api.AfterEach;

/** A database of its own for each test of a contract, in real PostgreSQL. */
abstract class FreshDatabase {

  private final PostgresDatabase database = PostgresDatabase.open(TestCluster.freshDatabase());
  private final Stores stores = database.stores();

  public Stores stores() {
    return stores;
  }

  @AfterEach
  void close() {
    database.close();
  }
}
