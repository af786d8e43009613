package dz.amal.memory;

import dz.amal.domain.store.Stores;
import dz.amal.testkit.contract.AuditChainContract;

final class InMemoryAuditChainTest implements AuditChainContract {

  private final Stores stores = new InMemoryStores();

  @Override
  public Stores stores() {
    return stores;
  }
}
