package dz.amal.domain.decision;

import dz.amal.domain.conversation.Mode;

/**
 * What was so before the message came.
 *
 * @param mode of the conversation
 * @param hasConsented whether the person agreed that what they write may be used beyond answering
 *     them; without that it does not leave the machine
 * @param crisisIsOpen whether there was a crisis in this conversation that no human has closed
 * @param humanHasIt whether a human has taken the conversation over
 * @param unhelpfulAnswers how many of the latest answers in a row were of no use to the person, by
 *     what they said or how they rated them; 0 or more
 */
public record Circumstances(
    Mode mode,
    boolean hasConsented,
    boolean crisisIsOpen,
    boolean humanHasIt,
    int unhelpfulAnswers) {

  public Circumstances {
    if (unhelpfulAnswers < 0) {
      throw new IllegalArgumentException("unhelpfulAnswers must be 0 or more");
    }
  }

  /** The first message of a conversation. */
  public static Circumstances atFirst(Mode mode) {
    return new Circumstances(mode, false, false, false, 0);
  }

  /** The same, after so many answers in a row that were of no use. */
  public Circumstances after(int answersOfNoUse) {
    return new Circumstances(mode, hasConsented, crisisIsOpen, humanHasIt, answersOfNoUse);
  }

  /** The same, as things stand when the decision is stored. */
  Circumstances in(boolean crisisIsOpenNow, boolean humanHasItNow) {
    return new Circumstances(mode, hasConsented, crisisIsOpenNow, humanHasItNow, unhelpfulAnswers);
  }
}
