package dz.amal.llm.online;

/** A passage of one sentence, so long that a few words more are still carried by it. */
final class LongPassage {

  static final String SENTENCE =
      "Withdrawal from tramadol often begins within a day and usually lasts about a week for people"
          + " who stop slowly with the help of a doctor and of their family.";

  /** The same without its full stop, behind which a few words are not noticed. */
  static final String BEGINNING = SENTENCE.substring(0, SENTENCE.length() - 1);

  private LongPassage() {}
}
