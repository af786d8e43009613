package dz.amal.memory;

import dz.amal.testkit.contract.OutboxContract;
import dz.amal.testkit.contract.Stores;

final class InMemoryOutboxTest implements OutboxContract {

  private final Stores stores = new StoresInMemory();

  @Override
  public Stores stores() {
    return stores;
  }
}
