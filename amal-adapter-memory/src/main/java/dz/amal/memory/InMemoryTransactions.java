package dz.amal.memory;

import dz.amal.domain.kernel.Transactions;
import java.util.function.Supplier;

/** Units over the in-memory stores, one after the other. */
public final class InMemoryTransactions implements Transactions {

  private final InMemoryDatabase database;

  /** Units of this database. */
  public InMemoryTransactions(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public <T> T inTransaction(Supplier<T> unit) {
    return database.units.unit(unit);
  }

  @Override
  public boolean isOpen() {
    return database.units.isOpen();
  }
}
