package dz.amal.domain.language;

/**
 * A folded Latin word without its vowels. Darija in Latin letters writes vowels as each writer
 * hears them ({@code neqtel}, {@code noqtal}, {@code nktl}); the consonants stay. Pure functions.
 */
final class Skeleton {

  private Skeleton() {}

  /** The consonants of a folded word, each once where it is doubled; k and q are one letter. */
  static String of(String word) {
    StringBuilder out = new StringBuilder(word.length());
    char last = 0;
    for (int i = 0; i < word.length(); i++) {
      char letter = consonant(word.charAt(i));
      if (letter != 0 && letter != last) {
        out.append(letter);
        last = letter;
      }
    }
    return out.toString();
  }

  /** The hash of {@link #of}, without making it. */
  static long hashOf(String word) {
    long hash = WordHashes.start();
    char last = 0;
    for (int i = 0; i < word.length(); i++) {
      char letter = consonant(word.charAt(i));
      if (letter != 0 && letter != last) {
        hash = WordHashes.with(hash, letter);
        last = letter;
      }
    }
    return hash;
  }

  /** The letter as it counts; 0 for a vowel. */
  private static char consonant(char letter) {
    return switch (letter) {
      case 'a', 'e', 'i', 'o', 'u' -> 0;
      case 'k' -> 'q';
      default -> letter;
    };
  }
}
