package dz.amal.memory;

import dz.amal.testkit.contract.KnowledgeWordsContract;
import dz.amal.testkit.contract.Stores;

final class InMemoryKnowledgeWordsTest implements KnowledgeWordsContract {

  private final Stores stores = new StoresInMemory();

  @Override
  public Stores stores() {
    return stores;
  }
}
