package dz.amal.memory;

import dz.amal.domain.store.Stores;
import dz.amal.testkit.contract.OutboxContract;

final class InMemoryOutboxTest implements OutboxContract {

  private final Stores stores = new InMemoryStores();

  @Override
  public Stores stores() {
    return stores;
  }
}
