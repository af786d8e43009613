package dz.amal.memory;

import dz.amal.domain.conversation.MessageId;
import dz.amal.domain.decision.DecisionLog;
import dz.amal.domain.decision.DecisionRecord;
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
          database.messages.require(decision.reply());
          decision.ticket().ifPresent(database.tickets::require);
          database.decisions.add(decision.message(), decision);
          database.decisionsByReply.add(decision.reply(), decision);
        });
  }

  @Override
  public Optional<DecisionRecord> about(MessageId message) {
    return database.units.call(() -> database.decisions.find(message));
  }
}
