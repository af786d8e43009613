package dz.amal.memory;

import dz.amal.domain.store.Stores;
import dz.amal.testkit.contract.PendingTurnsContract;

final class InMemoryPendingTurnsTest implements PendingTurnsContract {

  private final Stores stores = new InMemoryStores();

  @Override
  public Stores stores() {
    return stores;
  }
}
