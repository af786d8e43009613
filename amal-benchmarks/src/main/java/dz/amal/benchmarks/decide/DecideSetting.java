package dz.amal.benchmarks.decide;

/**
 * How much is decided.
 *
 * @param decisions of short messages
 * @param longTexts that the guard reads
 * @param characters of each of those
 */
public record DecideSetting(int decisions, int longTexts, int characters) {}
