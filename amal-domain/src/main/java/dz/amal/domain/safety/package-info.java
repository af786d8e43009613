/**
 * The deterministic crisis rules and the emergency contacts.
 *
 * <p>Start at {@link CrisisGuard}. It needs nothing but the text, so nothing that is down can
 * silence it.
 */
@NullMarked
package dz.amal.domain.safety;

import org.jspecify.annotations.NullMarked;
