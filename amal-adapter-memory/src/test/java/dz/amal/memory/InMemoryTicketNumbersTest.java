package dz.amal.memory;

import dz.amal.domain.store.Stores;
import dz.amal.testkit.contract.TicketNumbersContract;

final class InMemoryTicketNumbersTest implements TicketNumbersContract {

  private final Stores stores = new InMemoryStores();

  @Override
  public Stores stores() {
    return stores;
  }
}
