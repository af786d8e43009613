package dz.amal.bootstrap.eval;

import dz.amal.domain.decision.Decision;
import dz.amal.domain.ticket.TicketCategory;
import java.util.Optional;

/** A labelled message with what was decided about it. */
public record JudgedMessage(LabelledMessage message, Decision decision) {

  Label expected() {
    return message.label();
  }

  Label decided() {
    return Label.of(decision);
  }

  /** Whether a human is brought in exactly when one should be. */
  boolean isRightCourse() {
    return expected().bringsHuman() == decided().bringsHuman();
  }

  boolean isRightLabel() {
    return expected() == decided();
  }

  boolean isRightCategory() {
    Optional<String> category = decision.category().map(TicketCategory::code);
    return category.equals(message.category());
  }
}
