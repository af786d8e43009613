package dz.amal.memory;

import dz.amal.domain.store.Stores;
import dz.amal.testkit.contract.OnCallContract;

final class InMemoryOnCallTest implements OnCallContract {

  private final Stores stores = new InMemoryStores();

  @Override
  public Stores stores() {
    return stores;
  }
}
