package dz.amal.bootstrap.jobs;

import java.time.Duration;
import java.util.function.IntSupplier;

/**
 * Something that is done again and again. Doing it twice, or on two nodes at once, does no harm.
 *
 * @param name as it is kept in the database and called by hand
 * @param every how long after the end of a run the next begins
 * @param work gives how much there was to do
 */
public record Job(String name, Duration every, IntSupplier work) {}
