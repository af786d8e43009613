package dz.amal.memory;

import dz.amal.domain.store.Stores;
import dz.amal.testkit.contract.ContactConfirmationsContract;

final class InMemoryContactConfirmationsTest implements ContactConfirmationsContract {

  private final Stores stores = new InMemoryStores();

  @Override
  public Stores stores() {
    return stores;
  }
}
