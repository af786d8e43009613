package dz.amal.domain.language;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** A way in which people and telephones spell the same words differently. */
public enum SpellingChange {
  TASHKEEL {
    @Override
    public String apply(String text, Random random) {
      return behind(text, random, SpellingChange::isArabicLetter, "\u064B\u064E\u064F\u0651\u0652");
    }
  },
  TATWEEL {
    @Override
    public String apply(String text, Random random) {
      return behind(text, random, SpellingChange::isArabicLetter, "\u0640");
    }
  },
  ZERO_WIDTH {
    @Override
    public String apply(String text, Random random) {
      return behind(
          text, random, Character::isLetterOrDigit, "\u200B\u200C\u200D\u200F\u2060\uFEFF\u00AD");
    }
  },
  REPEATED_LETTERS {
    @Override
    public String apply(String text, Random random) {
      return text.codePoints()
          .mapToObj(
              letter ->
                  isSingleLetter(letter)
                      ? Character.toString(letter).repeat(1 + random.nextInt(4))
                      : Character.toString(letter))
          .collect(Collectors.joining());
    }
  },
  LETTER_FORMS {
    @Override
    public String apply(String text, Random random) {
      return text.codePoints()
          .mapToObj(letter -> oneOf(formsOf(Character.toString(letter)), random))
          .collect(Collectors.joining());
    }
  },
  UPPER_CASE {
    @Override
    public String apply(String text, Random random) {
      return text.toUpperCase(Locale.ROOT);
    }
  };

  private static final List<String> INTERCHANGEABLE = List.of("اأإآٱ", "يىی", "هة", "كک");

  /** The text in another spelling. */
  public abstract String apply(String text, Random random);

  private static String behind(String text, Random random, IntPredicate which, String marks) {
    return text.codePoints()
        .mapToObj(
            letter ->
                which.test(letter) && random.nextBoolean()
                    ? Character.toString(letter) + oneOf(marks, random)
                    : Character.toString(letter))
        .collect(Collectors.joining());
  }

  private static String formsOf(String letter) {
    return INTERCHANGEABLE.stream()
        .filter(forms -> forms.contains(letter))
        .findAny()
        .orElse(letter);
  }

  private static String oneOf(String characters, Random random) {
    int[] codePoints = characters.codePoints().toArray();
    return Character.toString(codePoints[random.nextInt(codePoints.length)]);
  }

  private static boolean isArabicLetter(int codePoint) {
    return Character.isLetter(codePoint)
        && Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.ARABIC;
  }

  /** Not a ligature, which stands for two letters. */
  private static boolean isSingleLetter(int codePoint) {
    return Character.isLetter(codePoint) && "œŒæÆ".indexOf(codePoint) < 0;
  }
}
