package dz.amal.benchmarks.tickets;

import java.time.Duration;

/**
 * How much of what.
 *
 * @param tickets in the table before it begins
 * @param inserts of each peer in each round
 * @param rounds in each of which every peer has its turn, so that noise of the machine hits all
 * @param countLimit how long the seed's numbering may try; it is too slow for a fixed number
 */
public record TicketsSetting(
    int tickets, int inserts, int clients, int rounds, Duration countLimit) {}
