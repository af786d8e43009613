package dz.amal.http.ticket;

import dz.amal.domain.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/** A ticket in the API's shape. */
public record TicketResponse(
    String id,
    String ticketNumber,
    @Nullable String conversationId,
    String subject,
    @Nullable String description,
    String category,
    String priority,
    String status,
    String slaDueAt,
    String createdAt,
    String updatedAt) {

  /** The ticket in the API's shape. */
  public static TicketResponse of(Ticket ticket) {
    return new TicketResponse(
        ticket.id().toString(),
        ticket.number().toString(),
        ticket.conversation().map(Object::toString).orElse(null),
        ticket.subject(),
        ticket.description().orElse(null),
        ticket.category().code(),
        ticket.priority().code(),
        ticket.status().code(),
        ticket.slaDueAt().toString(),
        ticket.createdAt().toString(),
        ticket.updatedAt().toString());
  }
}
