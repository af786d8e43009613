package dz.amal.domain.statistics;

/**
 * How many tickets there are of a kind.
 *
 * @param averageHours from opening to resolution, or until now where there is none yet
 */
public record TicketCount(
    String category, String priority, String status, long tickets, double averageHours) {}
