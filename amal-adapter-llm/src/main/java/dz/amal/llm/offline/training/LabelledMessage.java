package dz.amal.llm.offline.training;

import dz.amal.domain.decision.Intent;
import dz.amal.domain.language.Language;
import dz.amal.domain.ticket.TicketCategory;
import java.util.Optional;

/**
 * A message and what an annotator says it is.
 *
 * @param category of the ticket it would open; empty when it opens none
 * @param part what it is used for
 */
public record LabelledMessage(
    String id,
    String text,
    Language language,
    Intent intent,
    Optional<TicketCategory> category,
    Part part) {

  /** Whether the models must not be trained on it. */
  public boolean isHeldOut() {
    return part == Part.HELD_OUT;
  }
}
