package dz.amal.memory;

import dz.amal.domain.store.Stores;
import dz.amal.testkit.contract.TransactionsContract;

final class InMemoryTransactionsTest implements TransactionsContract {

  private final Stores stores = new InMemoryStores();

  @Override
  public Stores stores() {
    return stores;
  }
}
