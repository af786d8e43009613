package dz.amal.memory;

import dz.amal.testkit.contract.IdempotencyKeysContract;
import dz.amal.testkit.contract.Stores;

final class InMemoryIdempotencyKeysTest implements IdempotencyKeysContract {

  private final Stores stores = new StoresInMemory();

  @Override
  public Stores stores() {
    return stores;
  }
}
