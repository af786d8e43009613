package dz.amal.memory;

import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.Cursor;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import dz.amal.domain.sla.SlaFlag;
import dz.amal.domain.ticket.QueueOrder;
import dz.amal.domain.ticket.Ticket;
import dz.amal.domain.ticket.TicketFilter;
import dz.amal.domain.ticket.TicketId;
import dz.amal.domain.ticket.Tickets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tickets in memory. */
public final class InMemoryTickets implements Tickets {

  private final InMemoryDatabase database;

  /** The tickets of this database. */
  public InMemoryTickets(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public void add(Ticket ticket) {
    database.units.run(
        () -> {
          database.users.require(ticket.owner());
          ticket.conversation().ifPresent(database.conversations::require);
          database.tickets.add(ticket.id(), ticket);
          database.ticketsByNumber.add(ticket.number(), ticket.id());
        });
  }

  @Override
  public void update(Ticket ticket) {
    database.units.run(
        () -> {
          database.tickets.require(ticket.id());
          database.tickets.put(ticket.id(), ticket);
        });
  }

  @Override
  public Optional<Ticket> find(TicketId id) {
    return database.units.call(() -> database.tickets.find(id));
  }

  @Override
  public Map<TicketId, Ticket> findAll(Set<TicketId> ids) {
    return database.units.call(
        () ->
            database
                .tickets
                .rows()
                .filter(ticket -> ids.contains(ticket.id()))
                .collect(Collectors.toMap(Ticket::id, Function.identity())));
  }

  @Override
  public Optional<Ticket> openIn(ConversationId conversation) {
    return database.units.call(
        () ->
            database
                .tickets
                .rows()
                .filter(ticket -> ticket.conversation().equals(Optional.of(conversation)))
                .filter(ticket -> ticket.status().isUnfinished())
                .max(Comparator.comparing(Ticket::cursor)));
  }

  @Override
  public boolean existIn(ConversationId conversation) {
    return database.units.call(
        () ->
            database
                .tickets
                .rows()
                .anyMatch(ticket -> ticket.conversation().equals(Optional.of(conversation))));
  }

  @Override
  public Optional<Ticket> findForUpdate(TicketId id) {
    requireUnit();
    return find(id);
  }

  @Override
  public void updateAll(List<Ticket> tickets) {
    database.units.run(() -> tickets.forEach(this::update));
  }

  @Override
  public Page<Ticket> of(UserId owner, PageRequest page) {
    return database.units.call(
        () ->
            CursorOrder.NEWEST_FIRST.page(
                database.tickets.rows().filter(ticket -> ticket.belongsTo(owner)),
                Ticket::cursor,
                page));
  }

  @Override
  public Page<Ticket> queue(TicketFilter filter, QueueOrder order, Instant now, PageRequest page) {
    CursorOrder direction =
        order == QueueOrder.NEWEST ? CursorOrder.NEWEST_FIRST : CursorOrder.OLDEST_FIRST;
    return database.units.call(
        () ->
            direction.page(
                database.tickets.rows().filter(ticket -> filter.lets(ticket, now)),
                order::placeOf,
                page));
  }

  @Override
  public List<Ticket> flag(SlaFlag flag, Instant now, int limit) {
    return database.units.call(
        () -> {
          List<Ticket> flagged =
              database
                  .tickets
                  .rows()
                  .filter(ticket -> ticket.status().isUnfinished())
                  .filter(ticket -> ticket.deadlines().isDueFor(flag, now))
                  .sorted(Comparator.comparing(QueueOrder.RISK::placeOf))
                  .limit(limit)
                  .map(ticket -> ticket.flagged(flag, now))
                  .toList();
          flagged.forEach(ticket -> database.tickets.put(ticket.id(), ticket));
          return flagged;
        });
  }

  @Override
  public List<Ticket> toAlert(Instant now, int limit) {
    requireUnit();
    return database.units.call(
        () ->
            database
                .tickets
                .rows()
                .filter(
                    ticket ->
                        ticket.watch().nextAlertAt().filter(due -> !due.isAfter(now)).isPresent())
                .sorted(
                    Comparator.comparing(
                        ticket ->
                            new Cursor(
                                ticket.watch().nextAlertAt().orElseThrow(), ticket.id().value())))
                .limit(limit)
                .toList());
  }

  @Override
  public List<Ticket> unfinished(Optional<TicketId> after, int limit) {
    requireUnit();
    Comparator<Ticket> byId =
        (one, other) -> Cursor.compareIds(one.id().value(), other.id().value());
    return database.units.call(
        () ->
            database
                .tickets
                .rows()
                .filter(ticket -> ticket.status().isUnfinished())
                .filter(
                    ticket ->
                        after
                            .filter(
                                last -> Cursor.compareIds(ticket.id().value(), last.value()) <= 0)
                            .isEmpty())
                .sorted(byId)
                .limit(limit)
                .toList());
  }

  private void requireUnit() {
    database.units.requireOpen();
  }
}
