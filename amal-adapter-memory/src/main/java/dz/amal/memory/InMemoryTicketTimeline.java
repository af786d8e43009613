package dz.amal.memory;

import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import dz.amal.domain.ticket.TicketEvent;
import dz.amal.domain.ticket.TicketId;
import dz.amal.domain.ticket.TicketTimeline;
import java.util.List;
import java.util.Set;

/** What happened to tickets, in memory. */
public final class InMemoryTicketTimeline implements TicketTimeline {

  private final InMemoryDatabase database;

  /** The events of this database. */
  public InMemoryTicketTimeline(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public void add(List<TicketEvent> events) {
    database.units.run(
        () ->
            events.forEach(
                event -> {
                  database.tickets.require(event.ticket());
                  event.actor().ifPresent(database.users::require);
                  database.ticketEvents.add(event.id(), event);
                }));
  }

  @Override
  public Page<TicketEvent> of(TicketId ticket, PageRequest page) {
    return of(ticket, Set.of(TicketEvent.Kind.values()), page);
  }

  @Override
  public Page<TicketEvent> of(TicketId ticket, Set<TicketEvent.Kind> kinds, PageRequest page) {
    return database.units.call(
        () ->
            CursorOrder.OLDEST_FIRST.page(
                database
                    .ticketEvents
                    .rows()
                    .filter(event -> event.ticket().equals(ticket))
                    .filter(event -> kinds.contains(event.kind())),
                TicketEvent::cursor,
                page));
  }
}
