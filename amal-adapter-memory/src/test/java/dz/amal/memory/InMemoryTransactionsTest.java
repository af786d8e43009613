package dz.amal.memory;

import dz.amal.testkit.contract.Stores;
import dz.amal.testkit.contract.TransactionsContract;

final class InMemoryTransactionsTest implements TransactionsContract {

  private final Stores stores = new StoresInMemory();

  @Override
  public Stores stores() {
    return stores;
  }
}
