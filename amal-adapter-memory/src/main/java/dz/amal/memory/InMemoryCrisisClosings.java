package dz.amal.memory;

import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.kernel.Cursor;
import dz.amal.domain.safety.CrisisClosing;
import dz.amal.domain.safety.CrisisClosings;
import java.util.Comparator;
import java.util.List;

/** How crises ended, in memory. */
public final class InMemoryCrisisClosings implements CrisisClosings {

  private final InMemoryDatabase database;

  /** The endings of this database. */
  public InMemoryCrisisClosings(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public void add(CrisisClosing closing) {
    database.units.run(
        () -> {
          database.conversations.require(closing.conversation());
          database.users.require(closing.closedBy());
          database.crisisClosings.add(closing.id(), closing);
        });
  }

  @Override
  public List<CrisisClosing> of(ConversationId conversation) {
    return database.units.call(
        () ->
            database
                .crisisClosings
                .rows()
                .filter(closing -> closing.conversation().equals(conversation))
                .sorted(
                    Comparator.comparing(closing -> new Cursor(closing.closedAt(), closing.id())))
                .toList());
  }
}
