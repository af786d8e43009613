package dz.amal.domain.notification;

import dz.amal.domain.language.ReadingLanguage;
import dz.amal.domain.ticket.TicketNumber;
import java.util.UUID;

/**
 * An e-mail that says that something waits in Amal, and nothing of what it is about: somebody else
 * may read it over a shoulder.
 *
 * @param eventId repeated whenever it is sent again, so that receivers can tell
 * @param address to whom
 * @param language to write in
 * @param isForTeam whether it is for somebody of the team; the person is told no number and no
 *     event
 * @param number what the team says on the telephone
 */
public record Letter(
    UUID eventId,
    String address,
    ReadingLanguage language,
    boolean isForTeam,
    NotificationEvent event,
    TicketNumber number) {

  /** Without the address. */
  @Override
  public String toString() {
    return "Letter[" + eventId + ", " + event + "]";
  }
}
