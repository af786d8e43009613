/**
 * What programs show in the place of a session: keys that somebody gives out, and can revoke.
 *
 * <p>Start at {@link ApiKey}.
 */
@NullMarked
package dz.amal.domain.apikey;

import org.jspecify.annotations.NullMarked;
