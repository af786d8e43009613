package dz.amal.memory;

import dz.amal.domain.store.Stores;
import dz.amal.testkit.contract.PastTurnsContract;

final class InMemoryPastTurnsTest implements PastTurnsContract {

  private final Stores stores = new InMemoryStores();

  @Override
  public Stores stores() {
    return stores;
  }
}
