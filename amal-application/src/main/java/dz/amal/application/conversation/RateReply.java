package dz.amal.application.conversation;

import dz.amal.domain.conversation.Conversations;
import dz.amal.domain.conversation.Feedback;
import dz.amal.domain.conversation.FeedbackBook;
import dz.amal.domain.conversation.Message;
import dz.amal.domain.conversation.MessageId;
import dz.amal.domain.conversation.MessageRole;
import dz.amal.domain.conversation.Messages;
import dz.amal.domain.conversation.Rating;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.kernel.IdSource;
import dz.amal.domain.kernel.Transactions;
import java.time.InstantSource;
import java.util.Optional;

/** Takes what somebody thinks of a reply in their own conversation. */
public final class RateReply {

  private final Transactions transactions;
  private final Conversations conversations;
  private final Messages messages;
  private final FeedbackBook feedback;
  private final IdSource ids;
  private final InstantSource clock;

  /** Wires the use case. */
  public RateReply(
      Transactions transactions,
      Conversations conversations,
      Messages messages,
      FeedbackBook feedback,
      IdSource ids,
      InstantSource clock) {
    this.transactions = transactions;
    this.conversations = conversations;
    this.messages = messages;
    this.feedback = feedback;
    this.ids = ids;
    this.clock = clock;
  }

  /** The opinion as it is kept; empty if the caller has no such reply. */
  public Optional<Feedback> handle(
      Caller caller, MessageId reply, Rating rating, Optional<String> comment) {
    return transactions.inTransaction(
        () ->
            messages
                .find(reply)
                .filter(message -> message.role() == MessageRole.ASSISTANT)
                .filter(message -> isOwn(caller, message))
                .map(
                    message -> {
                      Feedback given =
                          new Feedback(
                              ids.next(), reply, caller.user(), rating, comment, clock.instant());
                      feedback.keep(given);
                      return given;
                    }));
  }

  private boolean isOwn(Caller caller, Message message) {
    return conversations
        .find(message.conversation())
        .filter(found -> found.belongsTo(caller.user()))
        .isPresent();
  }
}
