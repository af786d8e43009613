package dz.amal.http.conversation;

import dz.amal.domain.decision.Decision;
import dz.amal.domain.decision.ReasonText;
import dz.amal.domain.decision.Signals;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.domain.turn.Turn;
import dz.amal.http.ticket.TicketResponse;
import java.util.List;

/** Puts turns into the API's shape. */
public final class TurnResponses {

  private final ReasonText reasons;
  private final ShownContacts contacts;

  /** With the reasons' words and the contacts. */
  public TurnResponses(ReasonText reasons, ShownContacts contacts) {
    this.reasons = reasons;
    this.contacts = contacts;
  }

  /** A turn in the API's shape. */
  public TurnResponse of(Turn turn) {
    Decision decision = turn.decision().decision();
    Signals signals = turn.decision().signals();
    return new TurnResponse(
        MessageResponse.of(turn.message(), List.of()),
        of(decision, signals, turn.decision().modelUsed()),
        turn.reply().map(reply -> MessageResponse.of(reply, turn.citations())).orElse(null),
        turn.ticket().map(TicketResponse::of).orElse(null),
        decision.isCrisis() || signals.before().crisisIsOpen()
            ? contacts.in(signals.language().reading())
            : List.of());
  }

  DecisionResponse of(Decision decision, Signals signals, String modelUsed) {
    return DecisionResponse.of(
        decision,
        reasons.of(decision, signals, ReadingLanguage.ARABIC),
        reasons.codes(decision, signals),
        modelUsed);
  }
}
