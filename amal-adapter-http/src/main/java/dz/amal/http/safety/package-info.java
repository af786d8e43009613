/**
 * Routes of what people of the team do for safety.
 *
 * <p>Start at {@link CrisisRoutes}.
 */
@NullMarked
package dz.amal.http.safety;

import org.jspecify.annotations.NullMarked;
