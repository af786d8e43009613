/**
 * The command {@code ./amal bench}.
 *
 * <p>Start at {@link BenchCommand}.
 */
@NullMarked
package dz.amal.benchmarks.cli;

import org.jspecify.annotations.NullMarked;
