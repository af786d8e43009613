/**
 * Routes of the working calendar.
 *
 * <p>Start at {@link CalendarRoutes}.
 */
@NullMarked
package dz.amal.http.sla;

import org.jspecify.annotations.NullMarked;
