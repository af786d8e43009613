package dz.amal.http.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dz.amal.application.turn.HandleMessage;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.RequestKey;
import java.time.Duration;
import java.util.Optional;

/**
 * The streamed turns of this node that somebody may come back to, whose connection broke: by the
 * same request with the same key. A request without a key is not kept; what came of it is found in
 * the messages. Thread-safe.
 */
final class TurnsUnderWay {

  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final long MOST = 10_000;

  private record Key(UserId user, RequestKey request) {}

  private final Cache<Key, FollowedTurn> turns =
      Caffeine.newBuilder().expireAfterWrite(LONGEST).maximumSize(MOST).build();

  Optional<FollowedTurn> find(HandleMessage.Command command) {
    return key(command).map(turns::getIfPresent);
  }

  void keep(HandleMessage.Command command, FollowedTurn turn) {
    key(command).ifPresent(key -> turns.put(key, turn));
  }

  /** Lets a turn that has not begun, or not ended well, be tried anew. */
  void forget(HandleMessage.Command command) {
    key(command).ifPresent(turns::invalidate);
  }

  private static Optional<Key> key(HandleMessage.Command command) {
    return command.key().map(key -> new Key(command.caller().user(), key));
  }
}
