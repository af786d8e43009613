package dz.amal.memory;

import dz.amal.domain.store.Stores;
import dz.amal.testkit.contract.FeedbackBookContract;

final class InMemoryFeedbackBookTest implements FeedbackBookContract {

  private final Stores stores = new InMemoryStores();

  @Override
  public Stores stores() {
    return stores;
  }
}
