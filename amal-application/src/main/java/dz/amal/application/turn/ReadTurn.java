package dz.amal.application.turn;

import dz.amal.domain.conversation.Message;
import dz.amal.domain.conversation.MessageId;
import dz.amal.domain.conversation.Messages;
import dz.amal.domain.decision.DecisionLog;
import dz.amal.domain.decision.DecisionRecord;
import dz.amal.domain.knowledge.Citation;
import dz.amal.domain.knowledge.MessageCitations;
import dz.amal.domain.ticket.Tickets;
import dz.amal.domain.turn.Turn;
import java.util.List;
import java.util.Optional;

/** Reads a turn back as it was stored. */
public final class ReadTurn {

  private final Messages messages;
  private final DecisionLog decisions;
  private final MessageCitations citations;
  private final Tickets tickets;

  /** Wires the parts. */
  public ReadTurn(
      Messages messages, DecisionLog decisions, MessageCitations citations, Tickets tickets) {
    this.messages = messages;
    this.decisions = decisions;
    this.citations = citations;
    this.tickets = tickets;
  }

  /** The turn that began with this message; empty while it is owed an answer. */
  Optional<Turn> of(MessageId message) {
    return messages
        .find(message)
        .flatMap(asked -> decisions.about(message).map(decision -> turn(asked, decision)));
  }

  private Turn turn(Message asked, DecisionRecord decision) {
    return new Turn(
        asked,
        decision,
        decision.reply().flatMap(messages::find),
        decision.reply().map(this::citationsOf).orElse(List.of()),
        decision.ticket().flatMap(tickets::find));
  }

  private List<Citation> citationsOf(MessageId reply) {
    return citations.of(List.of(reply)).getOrDefault(reply, List.of());
  }
}
