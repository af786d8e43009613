package dz.amal.application.conversation;

import dz.amal.domain.conversation.Conversation;
import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.conversation.ConversationStatus;
import dz.amal.domain.conversation.Conversations;
import dz.amal.domain.conversation.Mode;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.kernel.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Changes or deletes a conversation of the caller's own. */
public final class ChangeConversation {

  private final Transactions transactions;
  private final Conversations conversations;
  private final InstantSource clock;

  /** Wires the use case. */
  public ChangeConversation(
      Transactions transactions, Conversations conversations, InstantSource clock) {
    this.transactions = transactions;
    this.conversations = conversations;
    this.clock = clock;
  }

  /** What to change; what is empty stays. */
  public record Change(
      Optional<String> title, Optional<Mode> mode, Optional<ConversationStatus> status) {

    public Change {
      if (status.filter(ConversationStatus.ESCALATED::equals).isPresent()) {
        throw new InvalidValue("status", "must be one of active, archived, closed");
      }
    }
  }

  /** The conversation as it is now; empty if the caller has no such conversation. */
  public Optional<Conversation> handle(Caller caller, ConversationId id, Change change) {
    Instant now = clock.instant();
    return transactions.inTransaction(
        () ->
            own(caller, id)
                .map(
                    found -> {
                      Conversation changed = apply(found, change, now);
                      conversations.update(changed);
                      return changed;
                    }));
  }

  /** Deletes it, recoverably; returns whether the caller had such a conversation. */
  public boolean delete(Caller caller, ConversationId id) {
    return transactions.inTransaction(
        () -> {
          boolean found = own(caller, id).isPresent();
          if (found) {
            conversations.delete(id, clock.instant());
          }
          return found;
        });
  }

  private Optional<Conversation> own(Caller caller, ConversationId id) {
    return conversations.findForUpdate(id).filter(found -> found.belongsTo(caller.user()));
  }

  private static Conversation apply(Conversation found, Change change, Instant now) {
    Conversation changed = found;
    if (change.title().isPresent()) {
      changed = changed.renamed(change.title().get(), now);
    }
    if (change.mode().isPresent()) {
      changed = changed.switchedTo(change.mode().get(), now);
    }
    if (change.status().isPresent()) {
      changed = changed.movedTo(change.status().get(), now);
    }
    return changed;
  }
}
