package dz.amal.redis;

import dz.amal.domain.identity.LiveSession;
import dz.amal.domain.identity.SessionCache;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import redis.clients.jedis.UnifiedJedis;

/**
 * Sessions that all nodes share: kept for 30 seconds at most, and in the place of what was
 * forgotten a tombstone for 60, longer than anybody is on the way with what they have read.
 * Thread-safe.
 *
 * <p>Every session is kept in an epoch, and found only in that one. {@link #forgetAll()} begins a
 * new epoch, for all nodes: what one of them may have missed, the others may have kept. So does a
 * node that could not reach Redis, before it believes Redis again, since what it has forgotten
 * meanwhile may still stand there.
 */
public final class RedisSessionCache implements SessionCache {

  static final String PREFIX = "amal:session:1:";
  static final String EPOCH = "amal:session:epoch";

  private static final String FORGOTTEN = "forgotten";
  private static final Duration KEPT = Duration.ofSeconds(30);
  private static final Duration REMEMBERED_AS_FORGOTTEN = Duration.ofSeconds(60);
  private static final int FORGOTTEN_AT_ONCE = 500;

  private final Script keep = Script.load("keep");
  private final Script forget = Script.load("forget");
  private final Script begin = Script.load("begin");
  private final RedisConnection connection;
  private final String kept;
  private final String rememberedAsForgotten;

  /** How often Redis may not have heard what it should have; once before it was first reached. */
  private final AtomicLong doubts = new AtomicLong(1);

  /** How many of the doubts were before the epoch that this node has begun. */
  private final AtomicLong settled = new AtomicLong();

  /**
   * The last that this node has found something in, or nothing; what it read from the database
   * since is kept in that one, and is of no use if another has begun meanwhile.
   */
  private volatile String epoch = "";

  /** Over this connection. */
  public RedisSessionCache(RedisConnection connection) {
    this(connection, KEPT, REMEMBERED_AS_FORGOTTEN);
  }

  /** With other times, for tests. */
  RedisSessionCache(RedisConnection connection, Duration kept, Duration rememberedAsForgotten) {
    this.connection = connection;
    this.kept = String.valueOf(kept.toMillis());
    this.rememberedAsForgotten = String.valueOf(rememberedAsForgotten.toMillis());
    connection.onLoss(doubts::incrementAndGet);
    connection.onReturn(this::settle);
    settle();
  }

  @Override
  public Optional<LiveSession> find(String tokenHash) {
    return connection.ask(redis -> find(redis, tokenHash), Optional::empty);
  }

  @Override
  public void keep(String tokenHash, LiveSession session) {
    connection.ask(redis -> keep(redis, tokenHash, session), () -> false);
  }

  /**
   * {@inheritDoc}
   *
   * <p>Where Redis cannot be reached, nodes that can reach it find the sessions until they expire,
   * 30 seconds at most, or until this node has reached it again.
   */
  @Override
  public void forget(Collection<String> tokenHashes) {
    List<String> places = tokenHashes.stream().map(hash -> PREFIX + hash).toList();
    for (int from = 0; from < places.size(); from += FORGOTTEN_AT_ONCE) {
      List<String> next = places.subList(from, Math.min(places.size(), from + FORGOTTEN_AT_ONCE));
      connection.ask(redis -> forget(redis, next), this::doubt);
    }
  }

  @Override
  public void forgetAll() {
    connection.ask(this::beginEpoch, this::doubt);
  }

  private Optional<LiveSession> find(UnifiedJedis redis, String tokenHash) {
    settle(redis);
    List<String> answers = redis.mget(EPOCH, PREFIX + tokenHash);
    String current = answers.get(0);
    if (current == null) {
      beginEpoch(redis); // Redis has lost its memory, and who knows what else
      return Optional.empty();
    }
    epoch = current;
    return Optional.ofNullable(answers.get(1))
        .flatMap(written -> WrittenSession.read(current, written));
  }

  private boolean keep(UnifiedJedis redis, String tokenHash, LiveSession session) {
    settle(redis);
    keep.run(
        redis,
        List.of(PREFIX + tokenHash),
        List.of(FORGOTTEN, WrittenSession.write(epoch, session), kept));
    return true;
  }

  private boolean forget(UnifiedJedis redis, List<String> places) {
    forget.run(redis, places, List.of(FORGOTTEN, rememberedAsForgotten));
    return true;
  }

  private boolean doubt() {
    doubts.incrementAndGet();
    return false;
  }

  /** At once, so that other nodes do not find either what this one could not forget. */
  private void settle() {
    connection.ask(this::settle, () -> false);
  }

  /** Whoever was told after a doubt that something is forgotten finds nothing from before. */
  private boolean settle(UnifiedJedis redis) {
    long seen = doubts.get();
    if (settled.get() < seen) {
      beginEpoch(redis);
      settled.accumulateAndGet(seen, Math::max);
    }
    return true;
  }

  private boolean beginEpoch(UnifiedJedis redis) {
    epoch = (String) begin.run(redis, List.of(EPOCH), List.of());
    return true;
  }
}
