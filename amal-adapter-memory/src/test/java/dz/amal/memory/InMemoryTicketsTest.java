package dz.amal.memory;

import dz.amal.testkit.contract.Stores;
import dz.amal.testkit.contract.TicketsContract;

final class InMemoryTicketsTest implements TicketsContract {

  private final Stores stores = new StoresInMemory();

  @Override
  public Stores stores() {
    return stores;
  }
}
