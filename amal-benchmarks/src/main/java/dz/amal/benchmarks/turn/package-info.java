/**
 * What a turn costs when its model costs nothing: beside its own statements sent by pgbench, and
 * beside plain pipelines of other libraries that store the same rows.
 *
 * <p>Start at {@link TurnBenchmark}.
 */
@NullMarked
package dz.amal.benchmarks.turn;

import org.jspecify.annotations.NullMarked;
