package dz.amal.domain.ticket;

import dz.amal.domain.kernel.TextRule;
import java.time.Instant;
import java.util.Optional;

/**
 * How a ticket ended.
 *
 * @param resolvedAt when the need was dealt with; empty until then, and again once it is reopened
 * @param closedAt when it was put away; likewise
 * @param notes how it was dealt with, for the team: 1 to 10,000 characters
 */
public record Ending(
    Optional<Instant> resolvedAt, Optional<Instant> closedAt, Optional<String> notes) {

  private static final TextRule NOTES = new TextRule("resolution_notes", 10_000);

  /** Not yet. */
  public static final Ending NONE =
      new Ending(Optional.empty(), Optional.empty(), Optional.empty());

  public Ending {
    notes = notes.map(NOTES::check);
  }

  /** At this status from now on. Notes stay, also when it is reopened. */
  Ending at(TicketStatus status, Instant now) {
    return switch (status) {
      case OPEN, IN_PROGRESS -> new Ending(Optional.empty(), Optional.empty(), notes);
      case RESOLVED -> new Ending(Optional.of(now), Optional.empty(), notes);
      case CLOSED -> new Ending(resolvedAt.or(() -> Optional.of(now)), Optional.of(now), notes);
    };
  }

  /** With these notes. */
  Ending noting(String newNotes) {
    return new Ending(resolvedAt, closedAt, Optional.of(newNotes));
  }
}
