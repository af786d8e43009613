package dz.amal.benchmarks.ticketshttp;

import java.time.Duration;

/**
 * How much of what.
 *
 * @param clients who open tickets at the same time, over HTTP or as clients of pgbench
 * @param rounds in each of which both have their turn, so that noise of the machine hits both
 * @param turn how long a turn is
 * @param warmUp how many tickets each opens before it counts, so that the server is compiled by
 *     then
 */
public record TicketsHttpSetting(int clients, int rounds, Duration turn, int warmUp) {}
