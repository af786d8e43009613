package dz.amal.redis;

import static dz.amal.testkit.contract.SessionCacheContract.keep;
import static dz.amal.testkit.contract.SessionCacheContract.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dz.amal.domain.identity.SessionToken;
import dz.amal.domain.limit.Limit;
import dz.amal.testkit.Eventually;
import dz.amal.testkit.RedisServer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.UnifiedJedis;

/** Redis is killed, frozen, full or never there, and nobody has to notice but the operator. */
final class RedisAwayTest {

  private static final String MINE = new SessionToken("mine").hash();
  private static final Limit LIMIT = new Limit("limit", 1_000_000, Duration.ofHours(1));

  /** For thousands of calls, of which one or two wait for a quarter of a second. */
  private static final Duration QUICKLY = Duration.ofSeconds(5);

  private final RedisServer server = RedisServer.start();
  private final Node node = Node.impatient(server);
  private final Node otherNode = Node.impatient(server);

  @AfterEach
  void stop() {
    node.close();
    otherNode.close();
    server.close();
  }

  @Test
  void goesOnWithoutARedisThatWasKilled() {
    keep(node.sessions(), MINE, session(1));
    server.kill();

    assertGoesOnWithout();
  }

  @Test
  void goesOnWithoutARedisThatHangs() {
    keep(node.sessions(), MINE, session(1));
    server.freeze();

    assertGoesOnWithout();
  }

  @Test
  void goesOnWithoutARedisThatWasNeverThere() {
    server.kill();
    try (Node late = Node.impatient(server)) {
      assertThat(late.sessions().find(MINE)).isEmpty();
      assertThat(late.limiter().take(LIMIT, "somebody")).contains(Node.FROM_MEMORY);

      server.startAgain();
      assertThat(Eventually.isSo(late.connection()::answers)).isTrue();
      keep(late.sessions(), MINE, session(1));
      assertThat(late.sessions().find(MINE)).contains(session(1));
      assertThat(late.limiter().take(LIMIT, "somebody")).isEmpty();
    }
  }

  @Test
  void goesOnWithoutARedisThatIsFull() {
    keep(node.sessions(), MINE, session(1));
    try (UnifiedJedis inside = Node.inside(server)) {
      inside.configSet("maxmemory", "1");

      assertThat(node.limiter().take(LIMIT, "somebody")).contains(Node.FROM_MEMORY);
      node.sessions().forget(List.of(MINE));
      assertThat(node.sessions().find(MINE)).isEmpty();
      assertThat(node.connection().answers()).isFalse();

      inside.configSet("maxmemory", "0");
      assertThat(Eventually.isSo(node.connection()::answers)).isTrue();
      assertThat(node.sessions().find(MINE)).isEmpty();
    }
  }

  @Test
  void goesOnAfterItWasClosed() {
    node.close();

    assertGoesOnWithout();
  }

  @Test
  void worksAgainWithARedisThatCameBackEmpty() {
    keep(node.sessions(), MINE, session(1));
    server.kill();
    assertThat(node.sessions().find(MINE)).isEmpty();
    server.startAgain();
    assertThat(Eventually.isSo(node.connection()::answers)).isTrue();

    keep(node.sessions(), MINE, session(2));
    assertThat(node.sessions().find(MINE)).contains(session(2));
    assertThat(node.limiter().take(LIMIT, "somebody")).isEmpty();
  }

  @Test
  void doesNotFindAfterwardsWhatWasForgottenMeanwhile() {
    keep(node.sessions(), MINE, session(1));
    server.freeze();
    node.sessions().forget(List.of(MINE));
    server.thaw();

    assertThat(Eventually.isSo(node.connection()::answers)).isTrue();
    assertThat(node.sessions().find(MINE)).isEmpty();
  }

  @Test
  void doesNotFindItEitherAtANodeThatHasNoticedNothing() {
    keep(node.sessions(), MINE, session(1));
    assertThat(otherNode.sessions().find(MINE)).isPresent();
    server.freeze();
    node.sessions().forget(List.of(MINE));
    server.thaw();

    assertThat(Eventually.isSo(() -> otherNode.sessions().find(MINE).isEmpty())).isTrue();
  }

  @Test
  void believesNothingFromBeforeItWasAway() {
    keep(node.sessions(), MINE, session(1));
    server.freeze();
    assertThat(node.sessions().find(MINE)).isEmpty();
    server.thaw();

    // Another node may have forgotten it in vain, and died.
    assertThat(Eventually.isSo(node.connection()::answers)).isTrue();
    assertThat(node.sessions().find(MINE)).isEmpty();
    keep(node.sessions(), MINE, session(2));
    assertThat(node.sessions().find(MINE)).contains(session(2));
  }

  @Test
  void forgetsAllAlsoWhenRedisIsAwayAtThatMoment() {
    keep(node.sessions(), MINE, session(1));
    server.freeze();
    node.sessions().forgetAll();
    server.thaw();

    assertThat(Eventually.isSo(node.connection()::answers)).isTrue();
    assertThat(node.sessions().find(MINE)).isEmpty();
  }

  private void assertGoesOnWithout() {
    assertTimeoutPreemptively(
        QUICKLY,
        () -> {
          for (int call = 0; call < 5_000; call++) {
            assertThat(node.sessions().find(MINE)).isEmpty();
            assertThat(node.limiter().take(LIMIT, "somebody")).contains(Node.FROM_MEMORY);
            keep(node.sessions(), MINE, session(1));
            node.sessions().forget(List.of(MINE));
          }
          assertThat(node.connection().answers()).isFalse();
        });
  }
}
