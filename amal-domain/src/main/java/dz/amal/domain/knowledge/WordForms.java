package dz.amal.domain.knowledge;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The forms a folded word may be compared by: without Arabic articles, prepositions and endings,
 * without Latin endings of number, gender and verb. Rough on purpose; two words are alike if they
 * share a form. Pure functions.
 */
final class WordForms {

  private static final List<String> PREFIXES =
      List.of("وال", "فال", "بال", "كال", "ولل", "لل", "ال", "و", "ف", "ب", "ل", "ك", "س");

  private static final List<String> SUFFIXES =
      List.of("ات", "ون", "ين", "ان", "ها", "هم", "كم", "نا", "يه", "ه", "ي", "ا", "ك");

  private static final List<String> ENDINGS =
      List.of(
          "aient", "euses", "euse", "ives", "ive", "ment", "ing", "ent", "ees", "eux", "if", "es",
          "er", "ez", "ed", "ee", "e", "s", "x");

  private static final int SHORTEST = 3;
  private static final int LONGEST = 7;

  private WordForms() {}

  static Set<String> of(String folded) {
    if (folded.isEmpty()) {
      return Set.of(); // a word of diacritics only
    }
    return folded.charAt(0) >= 'ء' && folded.charAt(0) <= 'ۿ' ? arabic(folded) : latin(folded);
  }

  private static Set<String> arabic(String folded) {
    Set<String> forms = new HashSet<>();
    forms.add(folded);
    for (String prefix : PREFIXES) {
      if (folded.startsWith(prefix) && folded.length() - prefix.length() >= SHORTEST) {
        forms.add(folded.substring(prefix.length()));
      }
    }
    if (folded.startsWith("ال") && folded.length() > SHORTEST) {
      forms.add(folded.substring(1)); // folding left one of two l
    }
    for (String form : List.copyOf(forms)) {
      for (String suffix : SUFFIXES) {
        if (form.endsWith(suffix) && form.length() - suffix.length() >= SHORTEST) {
          forms.add(form.substring(0, form.length() - suffix.length()));
        }
      }
    }
    return forms;
  }

  private static Set<String> latin(String folded) {
    for (String ending : ENDINGS) {
      if (folded.endsWith(ending) && folded.length() - ending.length() >= SHORTEST) {
        return Set.copyOf(
            List.of(folded, cut(folded.substring(0, folded.length() - ending.length()))));
      }
    }
    return Set.copyOf(List.of(folded, cut(folded)));
  }

  private static String cut(String stem) {
    return stem.length() > LONGEST ? stem.substring(0, LONGEST) : stem;
  }
}
