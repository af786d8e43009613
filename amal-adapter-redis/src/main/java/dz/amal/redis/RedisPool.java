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
  private static final int PATIENCE_FOR_AN_ANSWER_MS = 250;

  private RedisPool() {}

  /** Trusts whom Java trusts, by the name it called. */
  static RedisClient of(RedisAddress address) {
    return of(address, SslOptions.builder().sslVerifyMode(SslVerifyMode.FULL).build());
  }

  /** With another idea of TLS, for tests. */
  static RedisClient of(RedisAddress address, SslOptions trust) {
    return RedisClient.builder()
        .hostAndPort(address.host(), address.port())
        .clientConfig(client(address, trust))
        .poolConfig(pool())
        .build();
  }

  private static DefaultJedisClientConfig client(RedisAddress address, SslOptions trust) {
    DefaultJedisClientConfig.Builder config =
        DefaultJedisClientConfig.builder()
            .connectionTimeoutMillis(PATIENCE_FOR_AN_ANSWER_MS)
            .socketTimeoutMillis(PATIENCE_FOR_AN_ANSWER_MS)
            .database(address.database())
            .resp2()
            .clientSetInfoConfig(ClientSetInfoConfig.DISABLED); // a round trip for each connection
    address.account().ifPresent(account -> signIn(config, account));
    if (address.isEncrypted()) {
      config.sslOptions(trust);
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
