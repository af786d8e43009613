package dz.amal.benchmarks.ingest;

import java.time.Duration;

/**
 * How much of what.
 *
 * @param documents of ten chunks each
 * @param rounds in each of which every loader has its turn without a vector index
 * @param rowByRowLimit how long a loader may try that puts row after row into a vector index
 * @param seed of the generator
 */
public record IngestSetting(int documents, int rounds, Duration rowByRowLimit, long seed) {}
