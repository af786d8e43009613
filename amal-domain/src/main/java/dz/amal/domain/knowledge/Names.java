package dz.amal.domain.knowledge;

import dz.amal.domain.knowledge.ComparedText.Token;
import dz.amal.domain.language.Script;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The names in a sentence that have to stand in a quote. Pure functions. */
final class Names {

  private static final TermList SUBSTANCES = TermList.load("substances.txt");

  /** How the names of medicines end, in French and English. */
  private static final Pattern MEDICINE =
      Pattern.compile(
          ".{2,}(?:azepam|azolam|prazole|oxetine?|idone?|apine?|triptyline?|morphine?|codone?"
              + "|gabaline?|orphane?|etamine?|zodone?|plam|pidem|clone|adone|norphine?|oxone?)");

  private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}{2}.*");

  private Names() {}

  static boolean areQuoted(ComparedText said, ComparedText quoted) {
    Set<String> words = new HashSet<>();
    quoted.tokens().forEach(token -> words.add(singular(token.folded())));
    return SUBSTANCES.meanings(quoted).containsAll(SUBSTANCES.meanings(said))
        && said.tokens().stream()
            .filter(token -> isName(token, said.script()))
            .allMatch(token -> words.contains(singular(token.folded())));
  }

  private static boolean isName(Token token, Script script) {
    String text = token.text();
    if (!LATIN.matcher(text).matches()) {
      return false;
    }
    boolean isAcronym = Character.isUpperCase(text.charAt(1));
    boolean isCapital = Character.isUpperCase(text.charAt(0)) && !token.isFirst();
    return isCapital
        || isAcronym
        || script == Script.ARABIC
        || MEDICINE.matcher(token.folded()).matches();
  }

  private static String singular(String folded) {
    return folded.length() > 3 && (folded.endsWith("s") || folded.endsWith("x"))
        ? folded.substring(0, folded.length() - 1)
        : folded;
  }
}
