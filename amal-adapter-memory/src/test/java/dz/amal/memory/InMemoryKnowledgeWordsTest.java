package dz.amal.memory;

import dz.amal.domain.store.Stores;
import dz.amal.testkit.contract.KnowledgeWordsContract;

final class InMemoryKnowledgeWordsTest implements KnowledgeWordsContract {

  private final Stores stores = new InMemoryStores();

  @Override
  public Stores stores() {
    return stores;
  }
}
