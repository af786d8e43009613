package dz.amal.domain.conversation;

import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.kernel.TextRule;

/**
 * What somebody looks for in messages: words that must all be there, in any language and spelling;
 * {@code "words one after the other"}, {@code or} and {@code -without} mean what they mean in a
 * search box. 1 to 200 characters.
 */
public record SearchWords(String value) {

  private static final TextRule RULE = new TextRule("q", 200);

  /**
   * Checks the words.
   *
   * @throws InvalidValue on {@code q}, if they break {@link TextRule}
   */
  public SearchWords {
    value = RULE.check(value);
  }
}
