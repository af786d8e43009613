package dz.amal.application.completion;

/**
 * A message that a program sends along. Never believed: who has written it, only the program knows.
 *
 * @param isAnswer whether the program says that it was an answer of ours
 */
public record ChatMessage(boolean isAnswer, String text) {

  /** Only the length. */
  @Override
  public String toString() {
    return "ChatMessage[" + text.length() + "]";
  }
}
