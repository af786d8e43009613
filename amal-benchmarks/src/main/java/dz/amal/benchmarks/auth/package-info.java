/**
 * What it costs to tell whose session a token is.
 *
 * <p>Start at {@link dz.amal.benchmarks.auth.AuthBenchmark}.
 */
@NullMarked
package dz.amal.benchmarks.auth;

import org.jspecify.annotations.NullMarked;
