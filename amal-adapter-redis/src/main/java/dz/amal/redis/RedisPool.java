package dz.amal.redis;

import java.time.Duration;
import redis.clients.jedis.ClientSetInfoConfig;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.SslVerifyMode;

/** How connections are made and kept: few, and given up soon. */
final class RedisPool {

  /** More than enough: a question takes a fraction of a millisecond. */
  private static final int MOST_CONNECTIONS = 16;

  private static final Duration PATIENCE_FOR_A_CONNECTION = Duration.ofMillis(100);
  private static final Duration PATIENCE_FOR_AN_ANSWER = Duration.ofMillis(250);

  private RedisPool() {}

  /** Trusts whom Java trusts, by the name it called. */
  static RedisClient of(RedisAddress address) {
    return of(address, SslOptions.builder(), PATIENCE_FOR_AN_ANSWER);
  }

  /** Trusting others, or with more patience, for tests. */
  static RedisClient of(RedisAddress address, SslOptions.Builder trust, Duration patience) {
    return RedisClient.builder()
        .hostAndPort(address.host(), address.port())
        .clientConfig(client(address, trust, patience))
        .poolConfig(pool())
        .build();
  }

  private static DefaultJedisClientConfig client(
      RedisAddress address, SslOptions.Builder trust, Duration patience) {
    DefaultJedisClientConfig.Builder config =
        DefaultJedisClientConfig.builder()
            .connectionTimeoutMillis((int) patience.toMillis())
            .socketTimeoutMillis((int) patience.toMillis())
            .database(address.database())
            .resp2()
            .clientSetInfoConfig(ClientSetInfoConfig.DISABLED); // a round trip for each connection
    address.account().ifPresent(account -> signIn(config, account));
    if (address.isEncrypted()) {
      config.sslOptions(trust.sslVerifyMode(SslVerifyMode.FULL).build());
    }
    return config.build();
  }

  private static void signIn(
      DefaultJedisClientConfig.Builder config, RedisAddress.Account account) {
    if (!account.user().isEmpty()) {
      config.user(account.user());
    }
    config.password(account.password());
  }

  private static ConnectionPoolConfig pool() {
    ConnectionPoolConfig config = new ConnectionPoolConfig();
    config.setMaxTotal(MOST_CONNECTIONS);
    config.setMaxIdle(MOST_CONNECTIONS);
    config.setMaxWait(PATIENCE_FOR_A_CONNECTION);
    config.setJmxEnabled(false);
    return config;
  }
}
