package dz.amal.domain.decision;

/**
 * What a message says in so many words, as rules find it. Holds no word of the message.
 *
 * @param asksForHuman it asks to speak with a human
 * @param attacksRole it tries to make the service leave its role: to drop its instructions, to show
 *     them, to act as something else, to open tickets in bulk
 * @param saysItDidNotHelp it says that the answer before was of no use
 * @param followsUp it goes on from what was said before ("and for my sister?")
 */
public record Cues(
    boolean asksForHuman, boolean attacksRole, boolean saysItDidNotHelp, boolean followsUp) {

  /** None of all that. */
  public static Cues none() {
    return new Cues(false, false, false, false);
  }
}
