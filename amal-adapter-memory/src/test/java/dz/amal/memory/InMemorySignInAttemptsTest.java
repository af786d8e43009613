package dz.amal.memory;

import dz.amal.domain.store.Stores;
import dz.amal.testkit.contract.SignInAttemptsContract;

final class InMemorySignInAttemptsTest implements SignInAttemptsContract {

  private final Stores stores = new InMemoryStores();

  @Override
  public Stores stores() {
    return stores;
  }
}
