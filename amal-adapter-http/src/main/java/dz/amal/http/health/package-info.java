/**
 * Is it alive, and is it ready?
 *
 * <p>Start at {@link HealthRoutes}.
 */
@NullMarked
package dz.amal.http.health;

import org.jspecify.annotations.NullMarked;
