package dz.amal.memory;

import dz.amal.domain.store.Stores;
import dz.amal.testkit.contract.MessagesContract;

final class InMemoryMessagesTest implements MessagesContract {

  private final Stores stores = new InMemoryStores();

  @Override
  public Stores stores() {
    return stores;
  }
}
