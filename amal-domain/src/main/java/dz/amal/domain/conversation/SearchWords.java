package dz.amal.domain.conversation;

import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.kernel.TextRule;

/**
 * What somebody looks for in messages: words that must all be there, in any language and spelling.
 * 1 to 200 characters, of which one at least is a letter or a digit.
 */
public record SearchWords(String value) {

  private static final TextRule RULE = new TextRule("q", 200);

  /**
   * Checks the words.
   *
   * @throws InvalidValue on {@code q}, if they break {@link TextRule} or hold no word
   */
  public SearchWords {
    value = RULE.check(value);
    if (value.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw new InvalidValue("q", "must hold a word");
    }
  }
}
