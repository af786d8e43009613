package dz.amal.memory;

import dz.amal.domain.store.Stores;
import dz.amal.testkit.contract.ConversationListContract;

final class InMemoryConversationListTest implements ConversationListContract {

  private final Stores stores = new InMemoryStores();

  @Override
  public Stores stores() {
    return stores;
  }
}
