package dz.amal.memory;

import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.conversation.Exchange;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
            decided(conversation)
                .sorted(Comparator.comparing(DecisionRecord::cursor).reversed())
                .limit(limit)
                .map(this::turn)
                .toList());
  }

  @Override
  public List<Exchange> said(ConversationId conversation, int limit) {
    return database.units.call(
        () -> {
          List<DecisionRecord> all =
              decided(conversation).sorted(Comparator.comparing(DecisionRecord::cursor)).toList();
          return IntStream.range(0, all.size())
              .filter(
                  at -> at == 0 || at >= all.size() - limit || all.get(at).decision().isCrisis())
              .mapToObj(at -> exchange(all.get(at)))
              .toList();
        });
  }

  private Stream<DecisionRecord> decided(ConversationId conversation) {
    return database
        .decisions
        .rows()
        .filter(decision -> decision.conversation().equals(conversation));
  }

  private Exchange exchange(DecisionRecord decision) {
    return new Exchange(
        database.messages.require(decision.message()).text(),
        decision.reply().map(reply -> database.messages.require(reply).text()),
        decision.decision().isCrisis());
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
