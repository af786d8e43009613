package dz.amal.domain.privacy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds names in Arabic letters behind "my name is", and behind a title if the first word is a
 * known given name: Arabic has no capital letters, and a title stands before any word. Pure
 * functions.
 */
final class ArabicNames {

  private static final String BEGIN = "(?<![\\p{L}\\p{N}\\uFFFC])";
  private static final String END = "(?: ?: ?| {1,2})";

  private static final Pattern INTRODUCTION =
      Pattern.compile(
          BEGIN
              + "[وف]?(?:أنا )?(?:[اإأ]سمي|سم[ي]?تي|[أا]دعى|يسمون[ين]ي?|ينادونني|ناديني|نادوني"
              + "|(?:ابني|ابنتي|ولدي|بنتي|أخي|خويا|أختي|ختي|زوجي|زوجتي|أمي|أبي|صديقي|صديقتي|صاحبي)"
              + " (?:[اإأ]سمه|[اإأ]سمها|سميتو|سميتها))"
              + "(?: (?:هو|هي|الكامل|الحقيقي|يكون))?"
              + END);

  private static final Pattern FORM =
      Pattern.compile(BEGIN + "(?:الاسم(?: الكامل| واللقب| العائلي)?|اللقب|الإمضاء) ?: ?");

  private static final Pattern TITLE =
      Pattern.compile(
          BEGIN
              + "(?:[وفبك]?ال|لل|ولل)(?:سيد|سيدة|آنسة|دكتور|دكتورة|أستاذ|أستاذة|طبيب|طبيبة|حاج|حاجة"
              + "|شيخ|بروفيسور)"
              + END
              + "|"
              + BEGIN
              + "(?:د|أ)\\. ?");

  private ArabicNames() {}

  static void find(ReadableText text) {
    take(text, INTRODUCTION, false);
    take(text, FORM, false);
    take(text, TITLE, true);
  }

  private static void take(ReadableText text, Pattern announcing, boolean onlyIfKnown) {
    Matcher matcher = announcing.matcher(text.toString());
    while (matcher.find()) {
      int end = ArabicName.end(text, matcher.end(), onlyIfKnown);
      if (end > matcher.end()) {
        text.take(PersonalDataKind.NAME, matcher.end(), end);
      }
    }
  }
}
