package dz.amal.http.conversation;

import dz.amal.http.ticket.TicketResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A turn in the API's shape.
 *
 * @param reply null where a human has taken over and answers
 * @param ticket null when no human was brought in
 * @param contacts where to call; given in a crisis
 */
public record TurnResponse(
    MessageResponse message,
    DecisionResponse decision,
    @Nullable MessageResponse reply,
    @Nullable TicketResponse ticket,
    List<ContactResponse> contacts) {

  public TurnResponse {
    contacts = List.copyOf(contacts);
  }
}
