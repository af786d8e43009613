package dz.amal.llm.offline;

import dz.amal.domain.language.Language;
import dz.amal.domain.language.LanguageIdentifier;
import dz.amal.llm.offline.linear.LinearModel;
import dz.amal.llm.offline.text.LanguageFeatures;

/**
 * Tells the five languages apart by a linear model over words and pieces of words, trained when
 * this module was built. Looks at the first few hundred characters. Immutable and thread-safe.
 */
public final class OfflineLanguageIdentifier implements LanguageIdentifier {

  private final LanguageFeatures features = new LanguageFeatures();
  private final LinearModel model = Resources.model("language.model");

  /** The identifier, with its model read from the class path. */
  public OfflineLanguageIdentifier() {}

  @Override
  public Language identify(String text) {
    return Language.valueOf(model.likeliest(features.apply(text)));
  }
}
