package dz.amal.domain.identity;

import dz.amal.domain.kernel.InvalidValue;
import java.util.Set;

/**
 * How somebody likes it.
 *
 * @param theme of the pages: system, light or dark
 * @param textSize normal, large or larger
 * @param hasReducedMotion whether the pages should keep still
 * @param defaultMode of new conversations: AUTO, RAG or SUPPORT
 * @param wantsMail whether they may be told by e-mail that something waits for them
 */
public record Preferences(
    String theme,
    String textSize,
    boolean hasReducedMotion,
    String defaultMode,
    boolean wantsMail) {

  private static final Set<String> THEMES = Set.of("system", "light", "dark");
  private static final Set<String> TEXT_SIZES = Set.of("normal", "large", "larger");
  private static final Set<String> MODES = Set.of("AUTO", "RAG", "SUPPORT");

  public Preferences {
    require(THEMES.contains(theme), "theme", "must be system, light or dark");
    require(TEXT_SIZES.contains(textSize), "text_size", "must be normal, large or larger");
    require(MODES.contains(defaultMode), "default_mode", "must be AUTO, RAG or SUPPORT");
  }

  /** Of those who have chosen nothing. */
  public static Preferences standard() {
    return new Preferences("system", "normal", false, "AUTO", false);
  }

  /** The same, with another wish for e-mail. */
  public Preferences wantingMail(boolean isWanted) {
    return new Preferences(theme, textSize, hasReducedMotion, defaultMode, isWanted);
  }

  private static void require(boolean holds, String field, String rule) {
    if (!holds) {
      throw new InvalidValue(field, rule);
    }
  }
}
