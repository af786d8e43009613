package dz.amal.documents.pdf;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Letters as fonts draw them, at the beginning or the end of words or joined, as plain letters. */
final class ArabicForms {

  private static final Pattern FORMS =
      Pattern.compile("[\\uFB00-\\uFB06\\uFB50-\\uFDFF\\uFE70-\\uFEFC]+");

  private ArabicForms() {}

  /** The text in plain letters; what is none of these forms stays as it is. */
  static String plain(String text) {
    return FORMS.matcher(text).replaceAll(form -> compatible(form.group()));
  }

  /** Single vowel signs are forms that stand on a blank, which is no blank of the text. */
  private static String compatible(String forms) {
    String plain = Normalizer.normalize(forms, Normalizer.Form.NFKC);
    return plain.matches(" \\p{Mn}+") ? plain.substring(1) : plain;
  }
}
