package dz.amal.memory;

import dz.amal.testkit.contract.PendingTurnsContract;
import dz.amal.testkit.contract.Stores;

final class InMemoryPendingTurnsTest implements PendingTurnsContract {

  private final Stores stores = new StoresInMemory();

  @Override
  public Stores stores() {
    return stores;
  }
}
