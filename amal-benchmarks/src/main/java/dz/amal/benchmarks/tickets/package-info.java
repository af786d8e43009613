/**
 * How many tickets a second can be numbered, in four ways.
 *
 * <p>Start at {@link TicketsBenchmark}.
 */
@NullMarked
package dz.amal.benchmarks.tickets;

import org.jspecify.annotations.NullMarked;
