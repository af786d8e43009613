package dz.amal.memory;

import dz.amal.testkit.contract.MessageCitationsContract;
import dz.amal.testkit.contract.Stores;

final class InMemoryMessageCitationsTest implements MessageCitationsContract {

  private final Stores stores = new StoresInMemory();

  @Override
  public Stores stores() {
    return stores;
  }
}
