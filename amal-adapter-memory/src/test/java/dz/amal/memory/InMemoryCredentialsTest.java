package dz.amal.memory;

import dz.amal.domain.store.Stores;
import dz.amal.testkit.contract.CredentialsContract;

final class InMemoryCredentialsTest implements CredentialsContract {

  private final Stores stores = new InMemoryStores();

  @Override
  public Stores stores() {
    return stores;
  }
}
