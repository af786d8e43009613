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
  /** The digits of Arabizi for the letters they stand for; never at the beginning of a word. */
  ARABIZI_DIGITS {
    @Override
    public String apply(String text, Random random) {
      return within(
          text,
          (before, letter, after) ->
              isLatin(before) && !Character.isDigit(after) && random.nextBoolean()
                  ? exchanged(letter, "ahtq", oneOf("23", random) + "769")
                  : letter);
    }
  },
  /** Digits that look like a letter, between two letters. */
  LOOK_ALIKE_DIGITS {
    @Override
    public String apply(String text, Random random) {
      return within(
          text,
          (before, letter, after) ->
              isLatin(before) && isLatin(after) && "oi".indexOf(after) < 0 && random.nextBoolean()
                  ? exchanged(letter, "oi", "01")
                  : letter);
    }
  },
  /** Cyrillic and Greek letters that look like Latin ones. */
  HOMOGLYPHS {
    @Override
    public String apply(String text, Random random) {
      return within(
          text,
          (before, letter, after) ->
              random.nextBoolean()
                  ? exchanged(letter, "aeopcyxijsAEOTMHK", "аеοрсухіјѕΑЕОТΜНК")
                  : letter);
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

  /** What becomes of a letter, by what stands before it in the result and behind it. */
  private interface Exchange {
    char of(char before, char letter, char after);
  }

  private static String within(String text, Exchange exchange) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char before = out.isEmpty() ? ' ' : out.charAt(i - 1);
      char after = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
      out.append(exchange.of(before, text.charAt(i), after));
    }
    return out.toString();
  }

  private static char exchanged(char letter, String from, String to) {
    int place = from.indexOf(letter);
    return place < 0 ? letter : to.charAt(place);
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
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
