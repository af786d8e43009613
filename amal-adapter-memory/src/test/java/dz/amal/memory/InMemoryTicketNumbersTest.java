package dz.amal.memory;

import dz.amal.testkit.contract.Stores;
import dz.amal.testkit.contract.TicketNumbersContract;

final class InMemoryTicketNumbersTest implements TicketNumbersContract {

  private final Stores stores = new StoresInMemory();

  @Override
  public Stores stores() {
    return stores;
  }
}
