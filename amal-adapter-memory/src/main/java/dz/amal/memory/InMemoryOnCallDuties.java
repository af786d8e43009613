package dz.amal.memory;

import dz.amal.domain.oncall.Duty;
import dz.amal.domain.oncall.OnCallDuties;
import dz.amal.domain.oncall.OnCallRota;
import java.util.Comparator;
import java.util.List;

/** The rota in memory. */
public final class InMemoryOnCallDuties implements OnCallDuties {

  private static final Comparator<Duty> ORDER =
      Comparator.comparing(Duty::day)
          .thenComparing(Duty::from)
          .thenComparing(Duty::step)
          .thenComparing(duty -> duty.person().toString());

  private final InMemoryDatabase database;

  /** The rota of this database. */
  public InMemoryOnCallDuties(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public OnCallRota rota() {
    return database.units.call(() -> new OnCallRota(database.duties.rows().sorted(ORDER).toList()));
  }

  @Override
  public void replace(List<Duty> duties) {
    database.units.run(
        () -> {
          database
              .duties
              .entries()
              .map(entry -> entry.getKey())
              .toList()
              .forEach(database.duties::remove);
          duties.forEach(
              duty -> {
                database.users.require(duty.person());
                database.duties.add(
                    new InMemoryDatabase.OnCallKey(duty.person(), duty.day(), duty.from()), duty);
              });
        });
  }
}
