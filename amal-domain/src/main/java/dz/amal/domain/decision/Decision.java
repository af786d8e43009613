package dz.amal.domain.decision;

import dz.amal.domain.ticket.TicketCategory;
import java.util.Optional;
import java.util.Set;

/**
 * What was decided about a message, and why.
 *
 * @param confidence how likely the course is right, 0 to 1; 1 for rules that need no estimate
 * @param category of the ticket; there exactly when a human is brought in or has it already
 */
public record Decision(
    Course course, ReasonCode reason, double confidence, Optional<TicketCategory> category) {

  private static final Set<Course> HUMAN =
      Set.of(Course.SUPPORT, Course.LEAVE_TO_HUMAN, Course.CRISIS);

  public Decision {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must be from 0 to 1");
    }
    if (category.isPresent() != HUMAN.contains(course)) {
      throw new IllegalArgumentException("a category goes with a human");
    }
  }

  /** Whether a human is brought in, or has it already. */
  public boolean bringsHuman() {
    return category.isPresent();
  }

  /** Whether somebody is in danger. */
  public boolean isCrisis() {
    return course == Course.CRISIS;
  }

  /**
   * Whether it says that somebody has come to be in danger; not that they still are, which a human
   * may have seen to meanwhile.
   */
  public boolean opensCrisis() {
    return isCrisis() && reason != ReasonCode.CRISIS_CONTINUES;
  }

  /** Whether Amal answers, rather than a human alone. */
  public boolean isAnswered() {
    return course != Course.LEAVE_TO_HUMAN;
  }

  /** Whether the message is not what the service is for. */
  public boolean isOutOfScope() {
    return course == Course.DECLINE;
  }

  /** {@code rag} or {@code support}, as the API and the database spell it. */
  public String code() {
    return bringsHuman() ? "support" : "rag";
  }
}
