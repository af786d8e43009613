package dz.amal.llm.offline.text;

import dz.amal.llm.offline.linear.SparseVector;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What the language identifier sees of a text: its words and pieces of words, not folded, because
 * accents and the digits inside words tell languages apart. Immutable and thread-safe.
 */
public final class LanguageFeatures implements Function<String, SparseVector> {

  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{Nd}\\p{M}]+");
  private static final int ENOUGH = 400;
  private static final int WORD = 11;
  private static final int PIECE = 12;
  private static final int LONGEST_PIECE = 4;

  @Override
  public SparseVector apply(String text) {
    String start = text.substring(0, Math.min(text.length(), ENOUGH)).toLowerCase(Locale.ROOT);
    HashedFeatures features = new HashedFeatures();
    String[] words = NOT_WORD.split(start, -1);
    for (String word : words) {
      if (!word.isEmpty()) {
        features.add(Hash.of(WORD, word));
      }
    }
    features.endGroup(1);
    for (String word : words) {
      features.addPieces(PIECE, word, 1, LONGEST_PIECE);
    }
    features.endGroup(1);
    return features.toVector();
  }
}
