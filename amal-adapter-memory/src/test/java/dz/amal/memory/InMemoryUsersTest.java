package dz.amal.memory;

import dz.amal.domain.store.Stores;
import dz.amal.testkit.contract.UsersContract;

final class InMemoryUsersTest implements UsersContract {

  private final Stores stores = new InMemoryStores();

  @Override
  public Stores stores() {
    return stores;
  }
}
