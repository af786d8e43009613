package dz.amal.domain.decision;

import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.conversation.MessageId;
import dz.amal.domain.kernel.Cursor;
import dz.amal.domain.model.ModelUse;
import dz.amal.domain.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A decision as it is kept: with the signals it was made from, and what came of it.
 *
 * @param message the person's message that was decided on
 * @param reply what they got in return; empty where a human has taken over and answers
 * @param shadow what a second policy would have decided, where one is compared
 * @param modelUsed the models that had a part in it, joined by +; {@code rules} when none had
 * @param modelUses the calls of models that were paid for, in their order
 */
public record DecisionRecord(
    UUID id,
    ConversationId conversation,
    MessageId message,
    Optional<MessageId> reply,
    Signals signals,
    Decision decision,
    String policyVersion,
    String modelUsed,
    Optional<TicketId> ticket,
    Optional<ShadowDecision> shadow,
    List<ModelUse> modelUses,
    Instant decidedAt) {

  public DecisionRecord {
    modelUses = List.copyOf(modelUses);
  }

  /** Its place among all decisions. */
  public Cursor cursor() {
    return new Cursor(decidedAt, id);
  }
}
