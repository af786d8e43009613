/**
 * What the last page of a long list costs, in a small and in a large database.
 *
 * <p>Start at {@link PagingBenchmark}.
 */
@NullMarked
package dz.amal.benchmarks.paging;

import org.jspecify.annotations.NullMarked;
