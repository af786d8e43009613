/**
 * What several nodes remember together for a short while: how often somebody has asked, and whose
 * sessions tokens stand for. All of it can be lost at any time.
 *
 * <p>Start at {@link dz.amal.redis.RedisConnection}, which knows whether Redis is there. Every key
 * begins with {@code amal:}, and none holds a name, an address or a word of somebody. Knows the
 * domain only.
 */
@NullMarked
package dz.amal.redis;

import org.jspecify.annotations.NullMarked;
