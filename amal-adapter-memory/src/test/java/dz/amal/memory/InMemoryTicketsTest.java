package dz.amal.memory;

import dz.amal.domain.store.Stores;
import dz.amal.testkit.contract.TicketsContract;

final class InMemoryTicketsTest implements TicketsContract {

  private final Stores stores = new InMemoryStores();

  @Override
  public Stores stores() {
    return stores;
  }
}
