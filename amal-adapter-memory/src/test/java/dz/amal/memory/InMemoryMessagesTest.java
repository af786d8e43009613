package dz.amal.memory;

import dz.amal.testkit.contract.MessagesContract;
import dz.amal.testkit.contract.Stores;

final class InMemoryMessagesTest implements MessagesContract {

  private final Stores stores = new StoresInMemory();

  @Override
  public Stores stores() {
    return stores;
  }
}
