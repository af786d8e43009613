package dz.amal.memory;

import dz.amal.domain.store.Stores;
import dz.amal.testkit.contract.TicketHistoryContract;

final class InMemoryTicketHistoryTest implements TicketHistoryContract {

  private final Stores stores = new InMemoryStores();

  @Override
  public Stores stores() {
    return stores;
  }
}
