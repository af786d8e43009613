package dz.amal.http.planted;

import redis.clients.jedis.UnifiedJedis;

/** Breaks a rule on purpose; see ArchitectureTest. */
final class KnowsRedis {

  private KnowsRedis() {}

  static String ask(UnifiedJedis redis) {
    return redis.ping();
  }
}
