package dz.amal.credentials;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import com.nulabinc.zxcvbn.io.ClasspathResource;
import com.nulabinc.zxcvbn.matchers.DictionaryLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Knows which passwords are guessed first. No rule asks for capitals, figures or signs (NIST SP
 * 800-63B, 5.1.1.2): what counts is how many guesses a password takes, as zxcvbn estimates them
 * from the passwords that leaked most often, names, words and keyboard patterns (Wheeler, USENIX
 * Security 2016), and from what is guessed in Algeria.
 */
final class GuessedPasswords {

  private static final int SHORTEST = 8;
  private static final int SHORTEST_WORD = 3;

  /** Judging takes longer than linear time; what follows only makes a password harder. */
  private static final int JUDGED = 64;

  /** Fewer guesses than this are made online in spite of limits: 10^6 (zxcvbn's score 2). */
  private static final int LEAST_SCORE = 2;

  /** So many letters and figures have to be from somewhere else than name and address. */
  private static final int LEAST_OF_ITS_OWN = 4;

  private final Zxcvbn zxcvbn;

  private GuessedPasswords(Zxcvbn zxcvbn) {
    this.zxcvbn = zxcvbn;
  }

  /** With the lists that come with Amal. */
  static GuessedPasswords standard() {
    try {
      return new GuessedPasswords(
          new ZxcvbnBuilder()
              .dictionaries(StandardDictionaries.loadAllDictionaries())
              .keyboards(StandardKeyboards.loadAllKeyboards())
              .dictionary(
                  new DictionaryLoader(
                          "algeria",
                          new ClasspathResource("/dz/amal/credentials/guessed-in-algeria.txt"))
                      .load())
              .build());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<String> weakness(String password, List<String> about) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      return Optional.of("must be at least 8 characters");
    }
    String judged = password.length() <= JUDGED ? password : password.substring(0, JUDGED);
    List<String> words = guessable(about);
    return isMadeOf(words, judged) || zxcvbn.measure(judged, words).getScore() < LEAST_SCORE
        ? Optional.of("must not be a password that is guessed or leaked often; add another word")
        : Optional.empty();
  }

  /** Whether little is left of a password without these words. */
  private static boolean isMadeOf(List<String> words, String password) {
    String left = password.toLowerCase(Locale.ROOT);
    for (String word : words) {
      left = left.replace(word, "");
    }
    return left.codePoints().filter(Character::isLetterOrDigit).count() < LEAST_OF_ITS_OWN;
  }

  /** An address is guessed whole and in parts. */
  private static List<String> guessable(List<String> about) {
    List<String> words = new ArrayList<>(List.of("amal", "أمل"));
    for (String each : about) {
      String small = each.toLowerCase(Locale.ROOT);
      words.add(small);
      words.addAll(List.of(small.split("[^\\p{L}\\p{N}]+")));
    }
    words.removeIf(word -> word.length() < SHORTEST_WORD);
    return words;
  }
}
