package dz.amal.memory;

import dz.amal.domain.store.Stores;
import dz.amal.testkit.contract.ApiKeysContract;

final class InMemoryApiKeysTest implements ApiKeysContract {

  private final Stores stores = new InMemoryStores();

  @Override
  public Stores stores() {
    return stores;
  }
}
