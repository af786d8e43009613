package dz.amal.memory;

import dz.amal.domain.store.Stores;
import dz.amal.testkit.contract.DocumentsContract;

final class InMemoryDocumentsTest implements DocumentsContract {

  private final Stores stores = new InMemoryStores();

  @Override
  public Stores stores() {
    return stores;
  }
}
