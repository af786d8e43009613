package dz.amal.memory;

import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import dz.amal.domain.ticket.TicketComment;
import dz.amal.domain.ticket.TicketComments;
import dz.amal.domain.ticket.TicketId;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What was said about tickets, in memory. */
public final class InMemoryTicketComments implements TicketComments {

  private final InMemoryDatabase database;

  /** The comments of this database. */
  public InMemoryTicketComments(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public void add(TicketComment comment) {
    database.units.run(
        () -> {
          database.tickets.require(comment.ticket());
          comment.author().ifPresent(database.users::require);
          comment.message().ifPresent(database.messages::require);
          database.ticketComments.add(comment.id(), comment);
        });
  }

  @Override
  public Optional<TicketComment> find(UUID id) {
    return database.units.call(() -> database.ticketComments.find(id));
  }

  @Override
  public Page<TicketComment> of(TicketId ticket, PageRequest page) {
    return database.units.call(() -> cut(on(ticket), page));
  }

  @Override
  public Page<TicketComment> publicOf(TicketId ticket, PageRequest page) {
    return database.units.call(
        () -> cut(on(ticket).filter(comment -> !comment.isInternal()), page));
  }

  private Stream<TicketComment> on(TicketId ticket) {
    return database.ticketComments.rows().filter(comment -> comment.ticket().equals(ticket));
  }

  private static Page<TicketComment> cut(Stream<TicketComment> comments, PageRequest page) {
    return CursorOrder.OLDEST_FIRST.page(comments, TicketComment::cursor, page);
  }
}
