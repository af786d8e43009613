package dz.amal.memory;

import dz.amal.domain.store.Stores;
import dz.amal.testkit.contract.DecisionLogContract;

final class InMemoryDecisionLogTest implements DecisionLogContract {

  private final Stores stores = new InMemoryStores();

  @Override
  public Stores stores() {
    return stores;
  }
}
