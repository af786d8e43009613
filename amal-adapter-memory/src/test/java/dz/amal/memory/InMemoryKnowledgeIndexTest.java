package dz.amal.memory;

import dz.amal.testkit.contract.KnowledgeIndexContract;
import dz.amal.testkit.contract.Stores;

final class InMemoryKnowledgeIndexTest implements KnowledgeIndexContract {

  private final Stores stores = new StoresInMemory();

  @Override
  public Stores stores() {
    return stores;
  }
}
