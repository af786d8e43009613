package dz.amal.memory;

import dz.amal.testkit.contract.ConversationsContract;
import dz.amal.testkit.contract.Stores;

final class InMemoryConversationsTest implements ConversationsContract {

  private final Stores stores = new StoresInMemory();

  @Override
  public Stores stores() {
    return stores;
  }
}
