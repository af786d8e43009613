package dz.amal.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RedisAddressTest {

  @ParameterizedTest
  @CsvSource({
    "redis://redis, redis, 6379, 0, false",
    "redis://redis/, redis, 6379, 0, false",
    "redis://redis.example.org:6380/3, redis.example.org, 6380, 3, false",
    "REDISS://redis.example.org, redis.example.org, 6379, 0, true",
    "rediss://[::1]:6390/15, ::1, 6390, 15, true"
  })
  void readsWhereAndHow(String url, String host, int port, int database, boolean encrypted) {
    RedisAddress address = RedisAddress.parse(url);

    assertThat(address.host()).isEqualTo(host);
    assertThat(address.port()).isEqualTo(port);
    assertThat(address.database()).isEqualTo(database);
    assertThat(address.isEncrypted()).isEqualTo(encrypted);
    assertThat(address.account()).isEmpty();
  }

  @Test
  void readsAsWhom() {
    assertThat(RedisAddress.parse("redis://amal%40dz:p%3Ass+w%2Ford@redis").account())
        .contains(new RedisAddress.Account("amal@dz", "p:ss+w/ord"));
    assertThat(RedisAddress.parse("redis://:password@redis").account())
        .contains(new RedisAddress.Account("", "password"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "://",
        "redis",
        "redis:6379",
        "redis://",
        "redis:///0",
        "http://u:secret@redis",
        "unix:///run/redis.sock",
        "redis://u:secret@redis:0",
        "redis://u:secret@redis:70000",
        "redis://u:secret@redis:port",
        "redis://u:secret@redis/name",
        "redis://u:secret@redis/1/2",
        "redis://u:secret@redis/-1",
        "redis://u:secret@redis/123456",
        "redis://u:secret@redis?db=1",
        "redis://u:secret@redis#1",
        "redis://secret@redis",
        "redis://u:@secret.example.org",
        "redis://u:sec ret@redis",
        "redis://u:secret%@redis"
      })
  void refusesWhatIsNoAddressWithoutRepeatingIt(String url) {
    assertThatThrownBy(() -> RedisAddress.parse(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("must have the form redis://")
        .satisfies(failure -> assertThat(printed(failure)).doesNotContain("secret", "sec ret"));
  }

  @Test
  void doesNotShowTheAccount() {
    assertThat(RedisAddress.parse("rediss://amal:secret@redis:6380/2").toString())
        .isEqualTo("RedisAddress[rediss://redis:6380/2]");
    assertThat(RedisAddress.parse("redis://amal:secret@redis").account().toString())
        .doesNotContain("secret", "amal");
  }

  private static String printed(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
