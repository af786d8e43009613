/**
 * A real Redis, started by each test, and what happens when it is not there.
 *
 * <p>Start at {@link RedisSessionCacheTest} and {@link RedisAwayTest}.
 */
@NullMarked
package dz.amal.redis;

import org.jspecify.annotations.NullMarked;
