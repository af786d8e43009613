package dz.amal.domain.turn;

import dz.amal.domain.conversation.Rating;
import dz.amal.domain.decision.Course;
import dz.amal.domain.decision.Cues;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What matters of a conversation for its next message.
 *
 * @param unhelpfulAnswers how many of the latest answers in a row were of no use, 0 or more
 * @param question what was asked last and answered, with the question it followed up, if it did
 */
public record Earlier(int unhelpfulAnswers, Optional<String> question) {

  /** How many turns are looked back at. */
  public static final int LOOK_BACK = 8;

  /** Nothing was said before. */
  public static Earlier nothing() {
    return new Earlier(0, Optional.empty());
  }

  /**
   * What matters of these turns.
   *
   * @param turns the newest first
   * @param now what the message says that comes after them: it may complain of the newest answer
   */
  public static Earlier of(List<PastTurn> turns, Cues now) {
    return new Earlier(unhelpful(turns, now.saysItDidNotHelp()), question(turns));
  }

  /**
   * Counts back to an answer that nobody complained of, or to a human who was brought in. An answer
   * counts once, however often somebody complains of it; a rating says more than words.
   */
  private static int unhelpful(List<PastTurn> turns, boolean isComplainedOfNow) {
    int count = 0;
    boolean isComplainedOf = isComplainedOfNow;
    for (PastTurn turn : turns) {
      boolean isOfNoUse =
          turn.rating().map(rating -> rating == Rating.NOT_HELPFUL).orElse(isComplainedOf);
      if (turn.course() == Course.ANSWER && !isOfNoUse) {
        return count;
      }
      if (turn.course() == Course.ANSWER) {
        count++;
      } else if (turn.course() != Course.GREET && turn.course() != Course.DECLINE) {
        return count;
      }
      isComplainedOf = turn.cues().saysItDidNotHelp();
    }
    return count;
  }

  private static Optional<String> question(List<PastTurn> turns) {
    List<String> asked = new ArrayList<>();
    for (PastTurn turn : turns) {
      if (turn.course() == Course.ANSWER) {
        asked.add(0, turn.asked().value());
        if (!turn.cues().followsUp()) {
          break;
        }
      }
    }
    return asked.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", asked));
  }

  /** A message with what it goes on from: what a search has to look for. */
  public String completed(String message) {
    return question.map(asked -> asked + "\n" + message).orElse(message);
  }
}
