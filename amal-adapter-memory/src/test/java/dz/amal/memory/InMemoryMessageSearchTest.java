package dz.amal.memory;

import dz.amal.domain.store.Stores;
import dz.amal.testkit.contract.MessageSearchContract;

final class InMemoryMessageSearchTest implements MessageSearchContract {

  private final Stores stores = new InMemoryStores();

  @Override
  public Stores stores() {
    return stores;
  }
}
