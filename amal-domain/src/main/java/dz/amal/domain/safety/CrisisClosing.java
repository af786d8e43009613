package dz.amal.domain.safety;

import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.TextRule;
import java.time.Instant;
import java.util.UUID;

/**
 * How a crisis ended: by a named human, with a reason.
 *
 * @param openedAt since when it had been open
 * @param closedBy who made sure that the danger is over
 * @param reason how they know, 1 to 2,000 characters
 */
public record CrisisClosing(
    UUID id,
    ConversationId conversation,
    Instant openedAt,
    UserId closedBy,
    String reason,
    Instant closedAt) {

  private static final TextRule REASON = new TextRule("reason", 2_000);

  public CrisisClosing {
    reason = REASON.check(reason);
  }

  /** Without the reason: it is about somebody's health. */
  @Override
  public String toString() {
    return "CrisisClosing[" + conversation + ", " + closedAt + "]";
  }
}
