package dz.amal.application.notification;

import dz.amal.domain.identity.Caller;
import dz.amal.domain.notification.DeskEvent;
import dz.amal.domain.notification.Outbox;
import dz.amal.domain.ticket.Ticket;
import dz.amal.domain.ticket.TicketId;
import dz.amal.domain.ticket.Tickets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Watches what the desk is shown. For the team. */
public final class WatchDesk {

  private static final int AT_ONCE = 100;

  private final Outbox outbox;
  private final Tickets tickets;

  /** Wires the use case. */
  public WatchDesk(Outbox outbox, Tickets tickets) {
    this.outbox = outbox;
    this.tickets = tickets;
  }

  /**
   * Something that happened, with the ticket as it is by now.
   *
   * @param ticket empty if it was deleted since
   */
  public record News(DeskEvent event, Optional<Ticket> ticket) {}

  /**
   * Where to begin for what happens from now on; empty for who is not of those who answer people.
   */
  public Optional<Long> now(Caller caller) {
    return caller.isAgent() ? Optional.of(outbox.lastPosition()) : Optional.empty();
  }

  /** What came after this position, in its order, a hundred at most. */
  public List<News> after(long position) {
    List<DeskEvent> shown = outbox.shownAfter(position, AT_ONCE);
    Map<TicketId, Ticket> found =
        tickets.findAll(
            shown.stream().map(event -> event.notification().ticket()).collect(Collectors.toSet()));
    return shown.stream()
        .map(
            event -> new News(event, Optional.ofNullable(found.get(event.notification().ticket()))))
        .toList();
  }
}
