package dz.amal.memory;

import dz.amal.domain.store.Stores;
import dz.amal.testkit.contract.AuditTrailContract;

final class InMemoryAuditTrailTest implements AuditTrailContract {

  private final Stores stores = new InMemoryStores();

  @Override
  public Stores stores() {
    return stores;
  }
}
