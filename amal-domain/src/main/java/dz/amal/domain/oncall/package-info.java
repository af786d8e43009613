/**
 * Who is alerted to a crisis, and after whom.
 *
 * <p>Start at {@link OnCallRota}; {@link AlertOrder} says who is next.
 */
@NullMarked
package dz.amal.domain.oncall;

import org.jspecify.annotations.NullMarked;
