package dz.amal.memory;

import dz.amal.domain.store.Stores;
import dz.amal.testkit.contract.IdempotencyKeysContract;

final class InMemoryIdempotencyKeysTest implements IdempotencyKeysContract {

  private final Stores stores = new InMemoryStores();

  @Override
  public Stores stores() {
    return stores;
  }
}
