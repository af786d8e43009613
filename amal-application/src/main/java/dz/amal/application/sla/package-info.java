/**
 * Deadlines while they run: warned of, flagged, and computed again.
 *
 * <p>Start at {@link FlagDeadlines}.
 */
@NullMarked
package dz.amal.application.sla;

import org.jspecify.annotations.NullMarked;
