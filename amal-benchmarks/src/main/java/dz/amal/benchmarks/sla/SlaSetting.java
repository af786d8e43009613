package dz.amal.benchmarks.sla;

import java.time.Duration;

/**
 * How much of what.
 *
 * @param tickets open ones, whose deadlines all move
 * @param clients who change some of them meanwhile
 * @param without how long the clients change tickets before the recalculation, and as long after it
 */
public record SlaSetting(int tickets, int clients, Duration without) {}
