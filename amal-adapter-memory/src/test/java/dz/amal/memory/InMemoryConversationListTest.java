package dz.amal.memory;

import dz.amal.testkit.contract.ConversationListContract;
import dz.amal.testkit.contract.Stores;

final class InMemoryConversationListTest implements ConversationListContract {

  private final Stores stores = new StoresInMemory();

  @Override
  public Stores stores() {
    return stores;
  }
}
