package dz.amal.memory;

import dz.amal.domain.identity.UserId;
import dz.amal.domain.model.ModelSpending;
import dz.amal.memory.InMemoryDatabase.SpendingKey;
import java.time.LocalDate;
import java.util.Map;

/** What models elsewhere have cost, in memory. */
public final class InMemoryModelSpending implements ModelSpending {

  private final InMemoryDatabase database;

  /** The spending of this database. */
  public InMemoryModelSpending(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public void add(UserId user, LocalDate day, long tokens) {
    database.units.run(
        () -> database.spending.put(new SpendingKey(user, day), of(user, day) + tokens));
  }

  @Override
  public long of(UserId user, LocalDate day) {
    return database.units.call(() -> database.spending.find(new SpendingKey(user, day)).orElse(0L));
  }

  @Override
  public long ofAll(LocalDate day) {
    return database.units.call(
        () ->
            database
                .spending
                .entries()
                .filter(entry -> entry.getKey().day().equals(day))
                .mapToLong(Map.Entry::getValue)
                .sum());
  }
}
