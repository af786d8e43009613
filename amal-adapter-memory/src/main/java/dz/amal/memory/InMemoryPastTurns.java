package dz.amal.memory;

import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.conversation.Feedback;
import dz.amal.domain.conversation.MessageId;
import dz.amal.domain.conversation.Rating;
import dz.amal.domain.decision.DecisionRecord;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.turn.PastTurn;
import dz.amal.domain.turn.PastTurns;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Turns that are over, in memory. */
public final class InMemoryPastTurns implements PastTurns {

  private final InMemoryDatabase database;

  /** The turns of this database. */
  public InMemoryPastTurns(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public List<PastTurn> latest(ConversationId conversation, int limit) {
    return database.units.call(
        () ->
            database
                .decisions
                .rows()
                .filter(decision -> decision.conversation().equals(conversation))
                .sorted(Comparator.comparing(DecisionRecord::cursor).reversed())
                .limit(limit)
                .map(this::turn)
                .toList());
  }

  private PastTurn turn(DecisionRecord decision) {
    UserId owner = database.conversations.require(decision.conversation()).owner();
    return new PastTurn(
        database.messages.require(decision.message()).text(),
        decision.decision().course(),
        decision.signals().cues(),
        decision.reply().flatMap(reply -> rating(reply, owner)));
  }

  private Optional<Rating> rating(MessageId reply, UserId owner) {
    return database
        .feedback
        .find(new InMemoryDatabase.FeedbackKey(reply, owner))
        .map(Feedback::rating);
  }
}
