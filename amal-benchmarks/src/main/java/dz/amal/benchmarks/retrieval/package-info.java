/**
 * How well and how fast Amal finds passages, and what it adds to the search of pgvector itself.
 *
 * <p>Start at {@link RetrievalBenchmark}.
 */
@NullMarked
package dz.amal.benchmarks.retrieval;

import org.jspecify.annotations.NullMarked;
