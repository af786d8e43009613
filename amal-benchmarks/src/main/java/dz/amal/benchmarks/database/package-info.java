/**
 * A PostgreSQL for one benchmark, thrown away afterwards.
 *
 * <p>Start at {@link ScratchCluster}.
 */
@NullMarked
package dz.amal.benchmarks.database;

import org.jspecify.annotations.NullMarked;
