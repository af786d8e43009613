package dz.amal.redis;

import static dz.amal.testkit.contract.SessionCacheContract.keep;
import static dz.amal.testkit.contract.SessionCacheContract.session;
import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.identity.SessionCache;
import dz.amal.testkit.Eventually;
import dz.amal.testkit.RedisServer;
import dz.amal.testkit.contract.SessionCacheContract;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.UnifiedJedis;

final class RedisSessionCacheTest implements SessionCacheContract {

  private static final String PLACE = RedisSessionCache.PREFIX + MINE;

  private final RedisServer server = RedisServer.start();
  private final Node node = Node.of(server);
  private final Node otherNode = Node.of(server);
  private final UnifiedJedis inside = Node.inside(server);

  @AfterEach
  void stop() {
    inside.close();
    node.close();
    otherNode.close();
    server.close();
  }

  @Override
  public SessionCache cache() {
    return node.sessions();
  }

  @Override
  public SessionCache otherNode() {
    return otherNode.sessions();
  }

  @Test
  void keepsForThirtySecondsAndATombstoneForSixty() {
    keep(cache(), MINE, session(1));
    assertThat(inside.pttl(PLACE)).isBetween(25_000L, 30_000L);

    cache().forget(List.of(MINE));
    assertThat(inside.pttl(PLACE)).isBetween(55_000L, 60_000L);
  }

  @Test
  void findsNothingWhoseTimeIsOverAndKeepsAgainWhatWasForgottenLongAgo() {
    SessionCache hasty =
        new RedisSessionCache(node.connection(), Duration.ofMillis(30), Duration.ofMillis(30));
    keep(hasty, MINE, session(1));
    assertThat(Eventually.isSo(() -> hasty.find(MINE).isEmpty())).isTrue();

    hasty.forget(List.of(MINE));
    assertThat(
            Eventually.isSo(
                () -> {
                  keep(hasty, MINE, session(2));
                  return hasty.find(MINE).isPresent();
                }))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "nonsense",
        "2 {epoch} and all that is new in it",
        "1 {epoch} 0 0 USER ar-DZ 0 0 2026-03-14T09:26:53Z",
        "1 {epoch} {id} {id} WIZARD ar-DZ 0 0 2026-03-14T09:26:53Z",
        "1 {epoch} {id} {id} USER tlh 0 0 2026-03-14T09:26:53Z",
        "1 {epoch} {id} {id} USER ar-DZ 0 0 tomorrow",
        "1 {epoch} {id} {id} USER ar-DZ 0 0 2026-03-14T09:26:53Z more",
        "1 another {id} {id} USER ar-DZ 0 0 2026-03-14T09:26:53Z"
      })
  void doesNotMisreadWhatItCannotRead(String written) {
    String id = "01a203d8-38b0-7000-8000-000000000001";
    String epoch = inside.get(RedisSessionCache.EPOCH);
    inside.set(PLACE, written.replace("{epoch}", epoch).replace("{id}", id));
    assertThat(cache().find(MINE)).isEmpty();

    keep(cache(), MINE, session(1));
    assertThat(cache().find(MINE)).contains(session(1));
  }

  @Test
  void writesIdsAndNothingElseOfAPerson() {
    keep(cache(), MINE, session(1));

    assertThat(inside.get(PLACE))
        .isEqualTo(
            "1 "
                + inside.get(RedisSessionCache.EPOCH)
                + " "
                + session(1).family()
                + " "
                + session(1).caller().user()
                + " USER ar-DZ 0 0 "
                + session(1).expiresAt());
  }

  @Test
  void hasKeysOfItsOwn() {
    keep(cache(), MINE, session(1));
    cache().forget(List.of(THEIRS));

    assertThat(inside.keys("*")).isNotEmpty().allMatch(key -> key.startsWith("amal:"));
  }

  @Test
  void forgetsAllAtEveryNode() {
    keep(otherNode(), MINE, session(1));
    cache().forgetAll();

    assertThat(otherNode().find(MINE)).isEmpty();
  }

  @Test
  void goesOnWhenRedisHasLostItsMemory() {
    keep(cache(), MINE, session(1));
    inside.flushAll();

    assertThat(cache().find(MINE)).isEmpty();
    keep(cache(), MINE, session(1));
    assertThat(cache().find(MINE)).contains(session(1));
    assertThat(otherNode().find(MINE)).contains(session(1));
  }
}
