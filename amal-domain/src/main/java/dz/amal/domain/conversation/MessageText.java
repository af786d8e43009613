package dz.amal.domain.conversation;

import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.kernel.TextRule;

/**
 * What a person wrote, or what was answered: 1 to 10,000 characters, without white space around it.
 *
 * <p>{@link #toString()} tells only the length: these words are about somebody's health and must
 * not reach a log.
 */
public record MessageText(String value) {

  /** The longest message, in Unicode code points. */
  public static final int MAX_LENGTH = 10_000;

  private static final TextRule RULE = new TextRule("content", MAX_LENGTH);

  /**
   * Checks and strips the text.
   *
   * @throws InvalidValue on {@code content}, if it breaks {@link TextRule}
   */
  public MessageText {
    value = RULE.check(value);
  }

  @Override
  public String toString() {
    return "MessageText[" + value.codePointCount(0, value.length()) + " characters]";
  }
}
