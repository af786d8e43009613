package dz.amal.bootstrap.eval.retrieval;

import dz.amal.domain.language.Language;
import dz.amal.domain.language.LanguageIdentifier;
import dz.amal.domain.language.ReadingLanguage;
import java.util.Locale;

/** What collections call languages: ar, fr, en, dz-latn, ar-DZ. Pure functions. */
final class Languages {

  private Languages() {}

  /** What somebody reads who writes so; of an unknown code, by the look of the text. */
  static ReadingLanguage reading(String code, String text, LanguageIdentifier languages) {
    return Language.ofCode(code)
        .or(() -> Language.ofCode(code.toLowerCase(Locale.ROOT).split("[-_]", 2)[0]))
        .orElseGet(() -> languages.identify(text))
        .reading();
  }
}
