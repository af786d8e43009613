package dz.amal.domain.ticket;

import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import java.util.List;
import java.util.Set;

/** What happened to tickets. Added to and read; nothing in it ever changes. */
public interface TicketTimeline {

  /** Keeps events of tickets that are there. */
  void add(List<TicketEvent> events);

  /** What happened to a ticket, the oldest first, then the lowest id. */
  Page<TicketEvent> of(TicketId ticket, PageRequest page);

  /** As {@link #of(TicketId, PageRequest)}, of some kinds only. */
  Page<TicketEvent> of(TicketId ticket, Set<TicketEvent.Kind> kinds, PageRequest page);
}
