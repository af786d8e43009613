/**
 * How fast decisions are: of short messages, and of the longest by the crisis rules alone.
 *
 * <p>Start at {@link dz.amal.benchmarks.decide.DecideBenchmark}.
 */
@NullMarked
package dz.amal.benchmarks.decide;

import org.jspecify.annotations.NullMarked;
