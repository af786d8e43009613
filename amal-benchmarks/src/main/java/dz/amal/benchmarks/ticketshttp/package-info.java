/**
 * How many tickets a second the server opens over HTTP, beside pgbench with the same statements.
 *
 * <p>Start at {@link TicketsHttpBenchmark}.
 */
@NullMarked
package dz.amal.benchmarks.ticketshttp;

import org.jspecify.annotations.NullMarked;
