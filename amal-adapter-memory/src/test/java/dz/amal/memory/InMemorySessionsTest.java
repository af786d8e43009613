package dz.amal.memory;

import dz.amal.testkit.contract.SessionsContract;
import dz.amal.testkit.contract.Stores;

final class InMemorySessionsTest implements SessionsContract {

  private final Stores stores = new StoresInMemory();

  @Override
  public Stores stores() {
    return stores;
  }
}
