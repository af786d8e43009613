package dz.amal.domain.ticket;

import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import java.util.Optional;
import java.util.UUID;

/** What was said about tickets. */
public interface TicketComments {

  /** Keeps a comment on a ticket that is there. */
  void add(TicketComment comment);

  /** The comment, or empty if there is none. */
  Optional<TicketComment> find(UUID id);

  /** All comments on a ticket, those for the team only among them, the oldest first. */
  Page<TicketComment> of(TicketId ticket, PageRequest page);

  /** The comments on a ticket that the person may read, the oldest first. */
  Page<TicketComment> publicOf(TicketId ticket, PageRequest page);
}
