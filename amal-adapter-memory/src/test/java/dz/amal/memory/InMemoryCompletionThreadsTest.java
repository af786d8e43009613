package dz.amal.memory;

import dz.amal.domain.store.Stores;
import dz.amal.testkit.contract.CompletionThreadsContract;

final class InMemoryCompletionThreadsTest implements CompletionThreadsContract {

  private final Stores stores = new InMemoryStores();

  @Override
  public Stores stores() {
    return stores;
  }
}
