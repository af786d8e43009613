package dz.amal.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.testkit.RedisServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A Redis that lets in who knows the password, to what is Amal's, and nobody else. */
final class SignedInTest {

  private final RedisServer server =
      RedisServer.start(
          ("--user amal on >p:ss ~amal:* +ping +get +mget +set +time +eval +evalsha"
                  + " --user default on >default ~* +@all")
              .split(" "));

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"amal:p%3Ass@", ":default@"})
  void signsIn(String account) {
    try (Node node = Node.of(address(account))) {
      assertThat(node.connection().answers()).isTrue();
      node.sessions().forgetAll();
      assertThat(node.connection().answers()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "amal:wrong@", ":wrong@", "nobody:p%3Ass@"})
  void isAwayForStrangers(String account) {
    try (Node node = Node.of(address(account))) {
      assertThat(node.connection().answers()).isFalse();
    }
  }

  @Test
  void usesTheDatabaseItIsTold() {
    try (Node node = Node.of(RedisAddress.parse(url(":default@") + "/9"))) {
      node.sessions().forgetAll();
      assertThat(node.connection().ask(redis -> redis.info("keyspace"), () -> ""))
          .contains("db9:")
          .doesNotContain("db0:");
    }
  }

  private RedisAddress address(String account) {
    return RedisAddress.parse(url(account));
  }

  private String url(String account) {
    return "redis://" + account + "127.0.0.1:" + server.port();
  }
}
