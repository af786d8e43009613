/**
 * Figures of what the team does. Counts and times, never a person.
 *
 * <p>Start at {@link TicketStatistics}.
 */
@NullMarked
package dz.amal.domain.statistics;

import org.jspecify.annotations.NullMarked;
