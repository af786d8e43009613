package dz.amal.memory;

import dz.amal.domain.store.Stores;
import dz.amal.testkit.contract.ModelSpendingContract;

final class InMemoryModelSpendingTest implements ModelSpendingContract {

  private final Stores stores = new InMemoryStores();

  @Override
  public Stores stores() {
    return stores;
  }
}
