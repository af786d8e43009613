package dz.amal.memory;

import dz.amal.domain.store.Stores;
import dz.amal.testkit.contract.SessionsContract;

final class InMemorySessionsTest implements SessionsContract {

  private final Stores stores = new InMemoryStores();

  @Override
  public Stores stores() {
    return stores;
  }
}
