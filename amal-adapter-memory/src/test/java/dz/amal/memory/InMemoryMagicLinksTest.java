package dz.amal.memory;

import dz.amal.domain.store.Stores;
import dz.amal.testkit.contract.MagicLinksContract;

final class InMemoryMagicLinksTest implements MagicLinksContract {

  private final Stores stores = new InMemoryStores();

  @Override
  public Stores stores() {
    return stores;
  }
}
