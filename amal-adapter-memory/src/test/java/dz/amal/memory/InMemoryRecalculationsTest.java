package dz.amal.memory;

import dz.amal.domain.store.Stores;
import dz.amal.testkit.contract.RecalculationsContract;

final class InMemoryRecalculationsTest implements RecalculationsContract {

  private final Stores stores = new InMemoryStores();

  @Override
  public Stores stores() {
    return stores;
  }
}
