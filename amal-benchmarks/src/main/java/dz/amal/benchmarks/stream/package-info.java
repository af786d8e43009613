/**
 * Hundreds of conversations whose model takes its time, streamed over HTTP by one server.
 *
 * <p>Start at {@link StreamBenchmark}.
 */
@NullMarked
package dz.amal.benchmarks.stream;

import org.jspecify.annotations.NullMarked;
