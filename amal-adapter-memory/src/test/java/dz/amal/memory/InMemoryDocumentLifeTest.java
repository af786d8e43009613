package dz.amal.memory;

import dz.amal.domain.store.Stores;
import dz.amal.testkit.SettableClock;
import dz.amal.testkit.contract.DocumentLifeContract;

final class InMemoryDocumentLifeTest implements DocumentLifeContract {

  private final Stores stores = new InMemoryStores(new SettableClock());

  @Override
  public Stores stores() {
    return stores;
  }
}
