/**
 * What people of the team do for safety: close a crisis, confirm the emergency contacts.
 *
 * <p>Start at {@link CloseCrisis}. Finding a crisis and answering it is a part of the turn, see
 * {@code dz.amal.application.turn}.
 */
@NullMarked
package dz.amal.application.safety;

import org.jspecify.annotations.NullMarked;
