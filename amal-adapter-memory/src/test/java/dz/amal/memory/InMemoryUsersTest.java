package dz.amal.memory;

import dz.amal.testkit.contract.Stores;
import dz.amal.testkit.contract.UsersContract;

final class InMemoryUsersTest implements UsersContract {

  private final Stores stores = new StoresInMemory();

  @Override
  public Stores stores() {
    return stores;
  }
}
