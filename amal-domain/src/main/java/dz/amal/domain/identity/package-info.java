/**
 * Who is asking: users, guests and their sessions.
 *
 * <p>Start at {@link Caller}, which every use case receives.
 */
@NullMarked
package dz.amal.domain.identity;

import org.jspecify.annotations.NullMarked;
