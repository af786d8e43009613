package dz.amal.llm.offline.text;

/**
 * A folded word without its vowels, in one alphabet: what is left equal when Darija is written in
 * Arabic or in Latin letters ({@code نموت} and {@code nmout} are both {@code nmt}). Coarse on
 * purpose: different words may come out equal. Pure functions.
 */
public final class Consonants {

  private static final String ARABIC = "بتثجحخدذرزسشصضطظغفقكلمنه";
  private static final String LATIN = "bttjhxddrzscsdtdgfkklmnh";

  private Consonants() {}

  /** The consonants of a folded word; empty if it has none. */
  public static String of(String word) {
    StringBuilder out = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      char next = i + 1 < word.length() ? word.charAt(i + 1) : ' ';
      char consonant = next == 'h' ? beforeH(c) : single(c);
      if (next == 'h' && consonant != single(c)) {
        i++;
      }
      if (consonant != ' ' && (out.isEmpty() || out.charAt(out.length() - 1) != consonant)) {
        out.append(consonant);
      }
    }
    return out.toString();
  }

  private static char beforeH(char c) {
    return switch (c) {
      case 'k' -> 'x';
      case 'c', 's' -> 'c';
      case 'g' -> 'g';
      default -> single(c);
    };
  }

  private static char single(char c) {
    int arabic = ARABIC.indexOf(c);
    if (arabic >= 0) {
      return LATIN.charAt(arabic);
    }
    return switch (c) {
      case 'a', 'e', 'i', 'o', 'u', 'y', 'w', 'و', 'ي', 'ا', 'ع' -> ' ';
      case 'c', 'q' -> 'k';
      case 'p' -> 'b';
      case 'v' -> 'f';
      default -> c;
    };
  }
}
