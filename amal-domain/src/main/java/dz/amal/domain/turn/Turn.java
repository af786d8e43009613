package dz.amal.domain.turn;

import dz.amal.domain.conversation.Message;
import dz.amal.domain.decision.DecisionRecord;
import dz.amal.domain.knowledge.Citation;
import dz.amal.domain.ticket.Ticket;
import java.util.List;
import java.util.Optional;

/**
 * One turn, complete.
 *
 * @param message what the person wrote
 * @param reply what they got in return; empty where a human has taken over and answers
 * @param citations of the reply, in reading order
 * @param ticket opened or continued for it
 */
public record Turn(
    Message message,
    DecisionRecord decision,
    Optional<Message> reply,
    List<Citation> citations,
    Optional<Ticket> ticket) {

  public Turn {
    citations = List.copyOf(citations);
  }
}
