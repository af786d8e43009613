package dz.amal.memory;

import dz.amal.domain.store.Stores;
import dz.amal.testkit.contract.MessageCitationsContract;

final class InMemoryMessageCitationsTest implements MessageCitationsContract {

  private final Stores stores = new InMemoryStores();

  @Override
  public Stores stores() {
    return stores;
  }
}
