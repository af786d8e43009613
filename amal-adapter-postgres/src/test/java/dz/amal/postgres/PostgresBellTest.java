package dz.amal.postgres;

import dz.amal.domain.store.Stores;
import dz.amal.testkit.contract.BellContract;
import org.junit.jupiter.api.AfterEach;

final class PostgresBellTest extends FreshDatabase implements BellContract {

  private final PostgresDatabase other = PostgresDatabase.open(address());
  private final Stores otherStores = other.stores();

  @Override
  public Stores otherNode() {
    return otherStores;
  }

  @AfterEach
  void closeTheOther() {
    other.close();
  }
}
