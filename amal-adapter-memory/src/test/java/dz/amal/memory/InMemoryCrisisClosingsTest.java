package dz.amal.memory;

import dz.amal.domain.store.Stores;
import dz.amal.testkit.contract.CrisisClosingsContract;

final class InMemoryCrisisClosingsTest implements CrisisClosingsContract {

  private final Stores stores = new InMemoryStores();

  @Override
  public Stores stores() {
    return stores;
  }
}
