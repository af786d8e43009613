package dz.amal.memory;

import dz.amal.testkit.contract.DecisionLogContract;
import dz.amal.testkit.contract.Stores;

final class InMemoryDecisionLogTest implements DecisionLogContract {

  private final Stores stores = new StoresInMemory();

  @Override
  public Stores stores() {
    return stores;
  }
}
