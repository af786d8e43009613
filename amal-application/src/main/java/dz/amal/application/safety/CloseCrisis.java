package dz.amal.application.safety;

import dz.amal.application.audit.NoteAct;
import dz.amal.domain.audit.AuditAction;
import dz.amal.domain.audit.AuditEntry;
import dz.amal.domain.conversation.Conversation;
import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.conversation.Conversations;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.kernel.IdSource;
import dz.amal.domain.kernel.Transactions;
import dz.amal.domain.safety.CrisisClosing;
import dz.amal.domain.safety.CrisisClosings;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * Ends a crisis: a named human of the team, who has made sure that the danger is over, says so and
 * says how they know. Nothing else ends one.
 */
public final class CloseCrisis {

  private final Transactions transactions;
  private final Conversations conversations;
  private final CrisisClosings closings;
  private final NoteAct note;
  private final IdSource ids;
  private final InstantSource clock;

  /** Wires the use case. */
  public CloseCrisis(
      Transactions transactions,
      Conversations conversations,
      CrisisClosings closings,
      NoteAct note,
      IdSource ids,
      InstantSource clock) {
    this.transactions = transactions;
    this.conversations = conversations;
    this.closings = closings;
    this.note = note;
    this.ids = ids;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Outcome permits Closed, NotAllowed, ConversationNotFound, NoCrisis {

    /** Calls the case that this is. */
    <T> T match(Cases<T> cases);
  }

  /** One method for each outcome. */
  public interface Cases<T> {
    /** The crisis is over. */
    T closed(Closed outcome);

    /** The caller is not of those who answer people. */
    T notAllowed(NotAllowed outcome);

    /** There is no such conversation. */
    T conversationNotFound(ConversationNotFound outcome);

    /** There is no crisis open in it. */
    T noCrisis(NoCrisis outcome);
  }

  /** The crisis is over. */
  public record Closed(CrisisClosing closing) implements Outcome {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.closed(this);
    }
  }

  /** The caller is not of those who answer people. */
  public record NotAllowed() implements Outcome {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.notAllowed(this);
    }
  }

  /** There is no such conversation. */
  public record ConversationNotFound() implements Outcome {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.conversationNotFound(this);
    }
  }

  /** There is no crisis open in it. */
  public record NoCrisis() implements Outcome {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.noCrisis(this);
    }
  }

  /** Closes the crisis of a conversation. */
  public Outcome handle(Caller caller, ConversationId id, String reason) {
    if (!caller.isAgent()) {
      return new NotAllowed();
    }
    return transactions.inTransaction(
        () ->
            conversations
                .findForUpdate(id)
                .<Outcome>map(found -> close(caller, found, reason))
                .orElseGet(ConversationNotFound::new));
  }

  private Outcome close(Caller caller, Conversation conversation, String reason) {
    Optional<Instant> since = conversation.crisisSince();
    if (since.isEmpty()) {
      return new NoCrisis();
    }
    Instant now = clock.instant();
    CrisisClosing closing =
        new CrisisClosing(ids.next(), conversation.id(), since.get(), caller.user(), reason, now);
    conversations.update(conversation.afterCrisis(now));
    closings.add(closing);
    note.by(
        caller,
        AuditAction.CRISIS_CLOSED,
        AuditEntry.Subject.of("conversation", conversation.id().value()),
        Map.of("closing", closing.id().toString()));
    return new Closed(closing);
  }
}
