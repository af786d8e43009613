package dz.amal.memory;

import dz.amal.domain.kernel.Cursor;
import dz.amal.domain.sla.Recalculations;
import dz.amal.memory.InMemoryDatabase.KeptRecalculation;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/** Recalculations in memory. */
public final class InMemoryRecalculations implements Recalculations {

  private final InMemoryDatabase database;

  /** The recalculations of this database. */
  public InMemoryRecalculations(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public void request(Recalculation recalculation, Instant now) {
    database.units.run(
        () ->
            database.recalculations.add(
                recalculation.id(), new KeptRecalculation(recalculation, now)));
  }

  @Override
  public Optional<Recalculation> next() {
    database.units.requireOpen();
    return database.units.call(
        () ->
            database
                .recalculations
                .rows()
                .min(
                    Comparator.comparing(
                        kept -> new Cursor(kept.createdAt(), kept.recalculation().id())))
                .map(KeptRecalculation::recalculation));
  }

  @Override
  public void reached(Recalculation recalculation, UUID ticket) {
    database.units.run(
        () -> {
          KeptRecalculation kept = database.recalculations.require(recalculation.id());
          database.recalculations.put(
              recalculation.id(),
              new KeptRecalculation(
                  new Recalculation(
                      recalculation.id(), recalculation.reason(), Optional.of(ticket)),
                  kept.createdAt()));
        });
  }

  @Override
  public void done(Recalculation recalculation) {
    database.units.run(() -> database.recalculations.remove(recalculation.id()));
  }
}
