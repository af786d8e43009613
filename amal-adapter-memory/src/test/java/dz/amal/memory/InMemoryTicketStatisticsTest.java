package dz.amal.memory;

import dz.amal.domain.store.Stores;
import dz.amal.testkit.contract.TicketStatisticsContract;
import java.time.Duration;

final class InMemoryTicketStatisticsTest implements TicketStatisticsContract {

  private final Stores stores = new InMemoryStores(() -> OPENED.plus(Duration.ofDays(200)));

  @Override
  public Stores stores() {
    return stores;
  }
}
