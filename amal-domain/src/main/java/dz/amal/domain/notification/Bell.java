package dz.amal.domain.notification;

import dz.amal.domain.conversation.ConversationId;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Wakes those who wait for news, on every node. A ring may come in vain, and one may be lost when
 * the network is: whoever waits also looks by themselves now and then. Thread-safe.
 */
public interface Bell {

  /** What there is news of. */
  enum Topic {
    /** Something was added to the outbox. */
    OUTBOX,
    /** The desk was shown something. */
    DESK,
    /** Something was written in a conversation. */
    CONVERSATION,
    /** A token does not mean any more what it did. */
    SESSION,
    /** Rings may have been missed: everybody should look. */
    EVERYTHING
  }

  /**
   * A ring.
   *
   * @param conversation there exactly for {@link Topic#CONVERSATION}
   * @param session the hash of a token, there exactly for {@link Topic#SESSION}
   */
  record Ring(Topic topic, Optional<ConversationId> conversation, Optional<String> session) {

    /** Of a topic without more. */
    public static Ring of(Topic topic) {
      return new Ring(topic, Optional.empty(), Optional.empty());
    }

    /** Of something written there. */
    public static Ring in(ConversationId conversation) {
      return new Ring(Topic.CONVERSATION, Optional.of(conversation), Optional.empty());
    }

    /** Of a token that was revoked, or whose owner may do something else now. */
    public static Ring ofSession(String tokenHash) {
      return new Ring(Topic.SESSION, Optional.empty(), Optional.of(tokenHash));
    }
  }

  /** Wakes everybody, soon and not before returning. What rings often rings once. */
  void ring(Ring ring);

  /**
   * Calls the listener at every ring, until what is given back is run. Listeners are quick: they
   * are called one after the other.
   */
  Runnable listen(Consumer<Ring> listener);

  /**
   * Whether rings of other nodes reach this one now, as far as it knows. Whoever remembers
   * something only until a ring says otherwise asks here first.
   */
  boolean isHeard();
}
