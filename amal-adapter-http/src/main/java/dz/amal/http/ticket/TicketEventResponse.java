package dz.amal.http.ticket;

import dz.amal.domain.identity.Caller;
import dz.amal.domain.ticket.TicketEvent;
import org.jspecify.annotations.Nullable;

/** Something that happened to a ticket, in the API's shape; who did it and why is for the team. */
record TicketEventResponse(
    String id,
    String event,
    @Nullable String actorId,
    @Nullable String oldValue,
    @Nullable String newValue,
    @Nullable String reason,
    String createdAt) {

  static TicketEventResponse of(TicketEvent event, Caller caller) {
    return new TicketEventResponse(
        event.id().toString(),
        event.kind().code(),
        caller.isAgent() ? event.actor().map(Object::toString).orElse(null) : null,
        event.before().orElse(null),
        event.after().orElse(null),
        caller.isAgent() ? event.reason().map(TicketEvent.Reason::code).orElse(null) : null,
        event.createdAt().toString());
  }
}
