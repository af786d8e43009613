package dz.amal.domain.statistics;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The tickets of a category that were opened in a week.
 *
 * @param week its Monday, in Algiers
 * @param tickets how many
 * @param answered by a human so far
 * @param firstResponsesDue whose first answer was due, or was given, by now
 * @param firstResponsesMet of those, how many in time
 * @param deadlinesDue whose deadline has passed, or that ended, by now
 * @param deadlinesMet of those, how many in time
 * @param medianMinutesToHuman from opening to the first answer of a human; empty if there was none
 */
public record WeekOfTickets(
    LocalDate week,
    String category,
    long tickets,
    long answered,
    long firstResponsesDue,
    long firstResponsesMet,
    long deadlinesDue,
    long deadlinesMet,
    Optional<Double> medianMinutesToHuman) {}
