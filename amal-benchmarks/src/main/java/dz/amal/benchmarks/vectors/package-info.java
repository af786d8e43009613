/**
 * How well and how fast the vector indexes find the nearest of many.
 *
 * <p>Start at {@link VectorsBenchmark}.
 */
@NullMarked
package dz.amal.benchmarks.vectors;

import org.jspecify.annotations.NullMarked;
