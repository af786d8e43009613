package dz.amal.domain.model;

import java.util.Locale;
import java.util.Optional;

/**
 * One call of a model that costs something; no word of what was asked or said.
 *
 * @param model its name, as it is asked for
 * @param purpose what it was asked for
 * @param prompt which prompt it was asked with, as {@code answer-1@} and the first 16 hexadecimal
 *     digits of the SHA-256 of its text; empty where none is needed
 * @param promptTokens how many tokens it was given, 0 or more
 * @param completionTokens how many it gave, 0 or more
 */
public record ModelUse(
    String model,
    Purpose purpose,
    Optional<String> prompt,
    int promptTokens,
    int completionTokens) {

  /** What a model is asked for. */
  public enum Purpose {
    /** What a message wants. */
    INTENT,
    /** Where a text lies among others. */
    EMBEDDING,
    /** An answer. */
    ANSWER,
    /** Whether a text shows a need that its words do not say. */
    MODERATION;

    /** Its name where it is stored. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public ModelUse {
    if (promptTokens < 0 || completionTokens < 0) {
      throw new IllegalArgumentException("tokens must be 0 or more");
    }
  }

  /** What is paid for. */
  public int tokens() {
    return promptTokens + completionTokens;
  }
}
