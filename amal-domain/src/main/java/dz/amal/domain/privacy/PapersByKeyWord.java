package dz.amal.domain.privacy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what only a word beside it tells from any other number: passports and postal accounts. Pure
 * functions.
 */
final class PapersByKeyWord {

  private static final String BEGIN = "(?<![\\p{L}\\p{N}\\uFFFC])(?iu:";
  private static final String GAP = "[ :.#°º-]{0,3}";
  private static final String BETWEEN =
      "(?:"
          + GAP
          + "(?:numéro|numero|number|num|n|no|nr|رقم|رقمه|رقمها|est|is|هو|هي|le|mon|compte"
          + "|algérien|algerien|biométrique|biometrique|algerian|الجزائري|الجزائرية)"
          + "(?![\\p{L}\\p{N}\\uFFFC])){0,3}+"
          + GAP;
  private static final String DIGITS = "[0-9](?:[ .-]?[0-9]){4,9}";
  private static final String KEY = "(?:clé|cle|clef|key|مفتاح|المفتاح)";

  private static final Pattern ACCOUNT =
      Pattern.compile(
          BEGIN
              + "[وفبل]?(?:ccp|c\\.c\\.p\\.?|compte (?:courant )?postal|postal account"
              + "|حساب(?:ي|ك|ه|ها)? (?:ال)?(?:جاري )?(?:ال)?بريدي|الحساب البريدي"
              + "|ح[ .]?ج[ .]?ب\\.?))"
              + BETWEEN
              + "(?<number>"
              + DIGITS
              + "(?:[ /,.-]{0,3}"
              + "(?iu:"
              + KEY
              + ")?[ :]{0,3}[0-9]{2})?)(?![0-9\\uFFFC])");

  private static final Pattern KEYED =
      Pattern.compile(
          "(?<![0-9\\uFFFC])(?<number>"
              + DIGITS
              + "[ /,.-]{0,3}(?iu:"
              + KEY
              + ")[ :]{0,3}[0-9]{2})(?![0-9\\uFFFC])");

  private static final Pattern PASSPORT =
      Pattern.compile(
          BEGIN
              + "[وفبل]?(?:passe?port|pasport|(?:ال)?جواز(?:ي|ه|ها)?"
              + "(?: (?:ال)?سفر(?:ي|ه|ها|ك)?)?|باسبور|الباسبور))"
              + BETWEEN
              + "(?<number>[0-9]{9}|[0-9]{3} [0-9]{3} [0-9]{3}|(?iu:[a-z]{1,2} ?)[0-9]{6,8})"
              + "(?![\\p{L}\\p{N}\\uFFFC])");

  private PapersByKeyWord() {}

  static void find(ReadableText text) {
    take(text, PASSPORT, PersonalDataKind.PASSPORT);
    take(text, ACCOUNT, PersonalDataKind.CCP);
    take(text, KEYED, PersonalDataKind.CCP);
  }

  private static void take(ReadableText text, Pattern pattern, PersonalDataKind kind) {
    Matcher matcher = pattern.matcher(text.toString());
    while (matcher.find()) {
      text.take(kind, matcher.start("number"), matcher.end("number"));
    }
  }
}
