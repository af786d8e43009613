package dz.amal.memory;

import dz.amal.domain.store.Stores;
import dz.amal.testkit.contract.HolidaysContract;

final class InMemoryHolidaysTest implements HolidaysContract {

  private final Stores stores = new InMemoryStores();

  @Override
  public Stores stores() {
    return stores;
  }
}
