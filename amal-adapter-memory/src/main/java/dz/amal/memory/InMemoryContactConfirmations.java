package dz.amal.memory;

import dz.amal.domain.kernel.Cursor;
import dz.amal.domain.safety.ContactConfirmation;
import dz.amal.domain.safety.ContactConfirmations;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Confirmations of emergency contacts, in memory. */
public final class InMemoryContactConfirmations implements ContactConfirmations {

  private static final Comparator<ContactConfirmation> BY_TIME =
      Comparator.comparing(confirmation -> new Cursor(confirmation.at(), confirmation.id()));

  private final InMemoryDatabase database;

  /** The confirmations of this database. */
  public InMemoryContactConfirmations(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public void add(ContactConfirmation confirmation) {
    database.units.run(() -> database.confirmations.add(confirmation.id(), confirmation));
  }

  @Override
  public List<ContactConfirmation> latest() {
    Map<String, ContactConfirmation> latest =
        database.units.call(
            () ->
                database
                    .confirmations
                    .rows()
                    .collect(
                        Collectors.toMap(
                            ContactConfirmation::contact,
                            Function.identity(),
                            BinaryOperator.maxBy(BY_TIME),
                            TreeMap::new)));
    return List.copyOf(latest.values());
  }
}
