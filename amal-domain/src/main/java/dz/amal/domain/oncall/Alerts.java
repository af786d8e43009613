package dz.amal.domain.oncall;

import dz.amal.domain.identity.UserId;
import dz.amal.domain.ticket.TicketId;
import java.util.List;

/** Who was alerted to crises so far, read from what they were sent. */
public interface Alerts {

  /** Who was alerted about this ticket, the latest first. */
  List<UserId> about(TicketId ticket);

  /** Who was alerted first about each ticket, the latest first. */
  List<UserId> firstOfEach(int limit);
}
