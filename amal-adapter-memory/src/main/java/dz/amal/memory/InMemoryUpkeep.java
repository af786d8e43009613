package dz.amal.memory;

import dz.amal.domain.store.Upkeep;
import java.time.Instant;

/** Nothing in memory lasts long enough to be put away or cleaned up. */
public final class InMemoryUpkeep implements Upkeep {

  @Override
  public int archiveConversations(int days) {
    return 0;
  }

  @Override
  public int cleanUp(Instant keysBefore) {
    return 0;
  }

  @Override
  public void refreshStatistics() {
    // the figures are computed when they are asked for
  }
}
