/**
 * PostgreSQL's own program for measuring, as a peer that does nothing but send statements.
 *
 * <p>Start at {@link Pgbench}.
 */
@NullMarked
package dz.amal.benchmarks.pgbench;

import org.jspecify.annotations.NullMarked;
