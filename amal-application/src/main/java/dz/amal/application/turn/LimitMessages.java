package dz.amal.application.turn;

import dz.amal.domain.conversation.Conversation;
import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.conversation.Conversations;
import dz.amal.domain.conversation.MessageText;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.limit.Limit;
import dz.amal.domain.limit.RateLimiter;
import dz.amal.domain.safety.CrisisGuard;
import java.time.Duration;
import java.util.Optional;

/**
 * Holds up who writes faster than anybody can. Never somebody in danger: neither a message that
 * speaks of it nor any other in a conversation in which a crisis is open.
 */
public final class LimitMessages {

  private final RateLimiter limiter;
  private final Limit limit;
  private final CrisisGuard guard;
  private final Conversations conversations;

  /** Wires it. */
  public LimitMessages(
      RateLimiter limiter, Limit limit, CrisisGuard guard, Conversations conversations) {
    this.limiter = limiter;
    this.limit = limit;
    this.guard = guard;
    this.conversations = conversations;
  }

  /** How long there is to wait; empty if the message may be handled. */
  public Optional<Duration> waitBefore(
      Caller caller, ConversationId conversation, MessageText text) {
    return limiter
        .take(limit, caller.user().toString())
        .filter(wait -> guard.check(text.value()).isEmpty())
        .filter(wait -> !isInCrisis(conversation));
  }

  private boolean isInCrisis(ConversationId id) {
    return conversations.find(id).flatMap(Conversation::crisisSince).isPresent();
  }
}
