package dz.amal.domain.decision;

/**
 * Whether reviewed knowledge could answer, as a signal for the decision.
 *
 * @param bestSimilarity of the passages found, -1 to 1; 0 when none was looked for
 */
public record AnswerSignal(Result result, double bestSimilarity) {

  /** How the attempt to answer ended. */
  public enum Result {
    /** Nobody has tried yet. */
    NOT_TRIED,
    /** There is an answer, and every citation holds. */
    SUPPORTED,
    /** No passage is near enough. */
    NO_KNOWLEDGE,
    /** There was an answer, and a citation did not hold. */
    UNSUPPORTED,
    /** Index or model could not answer. */
    UNAVAILABLE
  }

  /** Before anybody has tried. */
  public static AnswerSignal notTried() {
    return new AnswerSignal(Result.NOT_TRIED, 0);
  }
}
