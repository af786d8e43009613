package dz.amal.benchmarks.vectors;

/**
 * How much of what.
 *
 * @param vectors in the table
 * @param queries that each index is asked
 * @param seed of the generator; the same seed makes the same vectors and queries
 * @param memory PostgreSQL's maintenance_work_mem while an index is built
 */
public record VectorsSetting(int vectors, int queries, long seed, String memory) {}
