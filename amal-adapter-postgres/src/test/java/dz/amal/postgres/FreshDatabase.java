package dz.amal.postgres;

import dz.amal.domain.store.Stores;
import dz.amal.testkit.fixture.RotatedKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;

/**
 * A database of its own for each test of a contract, in real PostgreSQL, with the rights of the
 * application. Run in two zones, see pom.xml.
 */
@Tag("contract")
abstract class FreshDatabase {

  private final PostgresAddress address = TestCluster.asApplication(TestCluster.freshDatabase());
  private final PostgresDatabase database = PostgresDatabase.open(address);
  private final Stores stores = database.stores(new RotatedKeys());

  /** Where the database is, for a second one who uses it. */
  PostgresAddress address() {
    return address;
  }

  public Stores stores() {
    return stores;
  }

  @AfterEach
  void close() {
    database.close();
  }
}
