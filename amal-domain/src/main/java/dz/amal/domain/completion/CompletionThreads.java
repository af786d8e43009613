package dz.amal.domain.completion;

import dz.amal.domain.apikey.ApiKeyId;
import dz.amal.domain.conversation.ConversationId;
import java.time.Instant;
import java.util.Optional;

/**
 * Where the conversations of programs stand. Each is found by a hash of all that was said in it, by
 * the key it was begun with, and goes on once from there: when two stand where the same words were
 * said, two people may have said them, and each goes on with one of the two. Thread-safe.
 */
public interface CompletionThreads {

  /**
   * Notes down a new conversation, with the request that has begun it.
   *
   * @throws IllegalStateException if it was noted down before, or there is no such conversation or
   *     key
   */
  void begin(ApiKeyId key, ConversationId conversation, String requestHash, Instant now);

  /** A conversation that stands there; see {@link #goOn}, which changes it. */
  Optional<ConversationId> find(ApiKeyId key, String historyHash);

  /**
   * Goes on with the conversation that stands there: of those that do, with the one that has stood
   * longest. Of any number that ask at once, each gets another one, or none.
   */
  Optional<ConversationId> goOn(ApiKeyId key, String historyHash, String requestHash, Instant now);

  /** The conversation whose last request was this one, and came or was answered since then. */
  Optional<ConversationId> ofRequest(ApiKeyId key, String requestHash, Instant since);

  /** The conversation's last request was answered, unless that was another one. */
  void standsAt(ConversationId conversation, String requestHash, String historyHash, Instant now);
}
