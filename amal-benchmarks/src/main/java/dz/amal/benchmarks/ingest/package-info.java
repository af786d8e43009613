/**
 * How fast documents with ready embeddings are brought in, beside COPY and other libraries.
 *
 * <p>Start at {@link IngestBenchmark}.
 */
@NullMarked
package dz.amal.benchmarks.ingest;

import org.jspecify.annotations.NullMarked;
