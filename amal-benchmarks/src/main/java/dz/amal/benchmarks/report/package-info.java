/**
 * What a benchmark reports: a table of peers, and what must hold.
 *
 * <p>Start at {@link Report}.
 */
@NullMarked
package dz.amal.benchmarks.report;

import org.jspecify.annotations.NullMarked;
