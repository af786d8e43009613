package dz.amal.memory;

import dz.amal.domain.store.Stores;
import dz.amal.testkit.contract.ConversationsContract;

final class InMemoryConversationsTest implements ConversationsContract {

  private final Stores stores = new InMemoryStores();

  @Override
  public Stores stores() {
    return stores;
  }
}
