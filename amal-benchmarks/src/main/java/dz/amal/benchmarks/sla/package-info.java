/**
 * How long it takes until all open deadlines follow a holiday that was moved, and how long the team
 * waits meanwhile.
 *
 * <p>Start at {@link SlaBenchmark}.
 */
@NullMarked
package dz.amal.benchmarks.sla;

import org.jspecify.annotations.NullMarked;
