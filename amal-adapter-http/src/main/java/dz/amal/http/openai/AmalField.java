package dz.amal.http.openai;

import dz.amal.http.conversation.CitationResponse;
import dz.amal.http.conversation.ContactResponse;
import dz.amal.http.conversation.TurnResponse;
import dz.amal.http.ticket.TicketResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What OpenAI has no words for: the field {@code amal} beside an answer.
 *
 * @param ticket null when no human was brought in
 * @param contacts where to call; given in a crisis
 */
record AmalField(
    String decision,
    boolean crisis,
    boolean outOfScope,
    double confidence,
    List<String> reasonCodes,
    String modelUsed,
    String conversationId,
    String messageId,
    @Nullable TicketHead ticket,
    List<CitationResponse> citations,
    List<ContactResponse> contacts) {

  AmalField {
    reasonCodes = List.copyOf(reasonCodes);
    citations = List.copyOf(citations);
    contacts = List.copyOf(contacts);
  }

  /** A ticket, as far as a chat shows it. */
  record TicketHead(
      String id, String number, String category, String priority, String status, String slaDueAt) {

    static TicketHead of(TicketResponse ticket) {
      return new TicketHead(
          ticket.id(),
          ticket.ticketNumber(),
          ticket.category(),
          ticket.priority(),
          ticket.status(),
          ticket.slaDueAt());
    }
  }

  static AmalField of(TurnResponse turn) {
    return new AmalField(
        turn.decision().decision(),
        turn.decision().crisis(),
        turn.decision().outOfScope(),
        turn.decision().confidence(),
        turn.decision().reasonCodes(),
        turn.decision().modelUsed(),
        turn.message().conversationId(),
        turn.message().id(),
        Optional.ofNullable(turn.ticket()).map(TicketHead::of).orElse(null),
        citations(turn),
        turn.contacts());
  }

  static List<CitationResponse> citations(TurnResponse turn) {
    return turn.reply() == null ? List.of() : turn.reply().citations();
  }
}
