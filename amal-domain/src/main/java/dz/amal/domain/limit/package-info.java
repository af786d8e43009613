/**
 * How often somebody may ask for what costs something, or could be guessed at.
 *
 * <p>Start at {@link dz.amal.domain.limit.RateLimiter}. The crisis path is never limited: see
 * {@code dz.amal.application.turn}.
 */
@NullMarked
package dz.amal.domain.limit;

import org.jspecify.annotations.NullMarked;
