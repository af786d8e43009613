package dz.amal.memory;

import dz.amal.testkit.contract.DocumentsContract;
import dz.amal.testkit.contract.Stores;

final class InMemoryDocumentsTest implements DocumentsContract {

  private final Stores stores = new StoresInMemory();

  @Override
  public Stores stores() {
    return stores;
  }
}
