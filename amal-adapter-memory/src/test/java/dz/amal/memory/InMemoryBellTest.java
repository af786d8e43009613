package dz.amal.memory;

import dz.amal.domain.store.Stores;
import dz.amal.testkit.contract.BellContract;

final class InMemoryBellTest implements BellContract {

  private final Stores stores = new InMemoryStores();

  @Override
  public Stores stores() {
    return stores;
  }

  /** There is one process only. */
  @Override
  public Stores otherNode() {
    return stores;
  }
}
