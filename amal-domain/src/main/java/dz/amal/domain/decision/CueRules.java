package dz.amal.domain.decision;

import dz.amal.domain.language.FoldedText;
import dz.amal.domain.language.PhraseBook;

/** Finds the {@link Cues} of a message, by rules alone. Immutable and thread-safe. */
public final class CueRules {

  /** Longer messages say by themselves what they are about. */
  private static final int LONGEST_FOLLOW_UP = 12;

  private final PhraseBook human = book("human");
  private final PhraseBook roleAttack = book("role-attack");
  private final PhraseBook unhelpful = book("unhelpful");
  private final PhraseBook followUp = book("follow-up");

  /** With the rules that come with Amal. */
  public CueRules() {}

  /** The rules on one subject that come with Amal. */
  static PhraseBook book(String subject) {
    return PhraseBook.load(CueRules.class, subject);
  }

  /** What the message says in so many words. */
  public Cues in(FoldedText message) {
    return new Cues(
        human.isIn(message),
        roleAttack.isIn(message),
        unhelpful.isIn(message),
        message.words().size() <= LONGEST_FOLLOW_UP && followUp.isIn(message));
  }
}
