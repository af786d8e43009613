package dz.amal.memory;

import dz.amal.domain.conversation.Conversation;
import dz.amal.domain.conversation.MessageId;
import dz.amal.domain.kernel.Cursor;
import dz.amal.domain.turn.PendingTurns;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns under way, in memory. */
public final class InMemoryPendingTurns implements PendingTurns {

  private static final Comparator<Map.Entry<MessageId, Instant>> LONGEST_FIRST =
      Comparator.comparing(turn -> new Cursor(turn.getValue(), turn.getKey().value()));

  private final InMemoryDatabase database;

  /** The turns of this database. */
  public InMemoryPendingTurns(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public void begin(MessageId message, Instant heldUntil) {
    database.units.run(
        () -> {
          database.messages.require(message);
          database.pendingTurns.add(message, heldUntil);
        });
  }

  @Override
  public Optional<Conversation> end(MessageId message) {
    return database.units.call(
        () ->
            database.pendingTurns.remove(message)
                ? database
                    .messages
                    .find(message)
                    .flatMap(ended -> database.visibleConversation(ended.conversation()))
                : Optional.empty());
  }

  @Override
  public boolean takeOver(MessageId message, Instant now, Instant heldUntil) {
    return database.units.call(
        () -> {
          boolean isFree = database.pendingTurns.find(message).filter(now::isAfter).isPresent();
          if (isFree) {
            database.pendingTurns.put(message, heldUntil);
          }
          return isFree;
        });
  }

  @Override
  public List<MessageId> abandoned(Instant now, int limit) {
    return database.units.call(
        () ->
            database
                .pendingTurns
                .entries()
                .filter(turn -> now.isAfter(turn.getValue()))
                .sorted(LONGEST_FIRST)
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList());
  }
}
