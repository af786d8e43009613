package dz.amal.memory;

import dz.amal.domain.conversation.MessageId;
import dz.amal.domain.decision.DecisionLog;
import dz.amal.domain.decision.DecisionRecord;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import java.time.Instant;
import java.util.Optional;

/** Decisions in memory. */
public final class InMemoryDecisionLog implements DecisionLog {

  private final InMemoryDatabase database;

  /** The decisions of this database. */
  public InMemoryDecisionLog(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public void add(DecisionRecord decision) {
    database.units.run(
        () -> {
          database.conversations.require(decision.conversation());
          database.messages.require(decision.message());
          decision.reply().ifPresent(database.messages::require);
          decision.ticket().ifPresent(database.tickets::require);
          database.decisions.add(decision.message(), decision);
          decision.reply().ifPresent(reply -> database.decisionsByReply.add(reply, decision));
          decision.reply().ifPresent(database.repliesWithoutDecision::remove);
        });
  }

  @Override
  public Optional<DecisionRecord> about(MessageId message) {
    return database.units.call(() -> database.decisions.find(message));
  }

  @Override
  public Page<DecisionRecord> since(Instant instant, PageRequest page) {
    return database.units.call(
        () ->
            CursorOrder.OLDEST_FIRST.page(
                database
                    .decisions
                    .rows()
                    .filter(decision -> !decision.decidedAt().isBefore(instant)),
                DecisionRecord::cursor,
                page));
  }
}
