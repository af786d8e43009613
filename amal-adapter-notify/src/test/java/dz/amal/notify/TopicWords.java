package dz.amal.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;

/** Words of which none may stand in a letter: they would say what somebody has written about. */
final class TopicWords {

  private static final List<String> WORDS =
      List.of(
          // Arabic
          "أزمة",
          "ازمة",
          "إدمان",
          "ادمان",
          "مدمن",
          "مخدر",
          "انتحار",
          "نفسي",
          "الصحة",
          "علاج",
          "انتكاس",
          "كحول",
          "خطر",
          "اكتئاب",
          "قلق",
          "طبيب",
          "مريض",
          "أولوية",
          // French
          "crise",
          "addict",
          "drogue",
          "suicid",
          "mental",
          "santé",
          "psych",
          "rechute",
          "sevrage",
          "alcool",
          "danger",
          "détresse",
          "dépress",
          "médecin",
          "patient",
          "priorité",
          // English
          "crisis",
          "drug",
          "health",
          "relapse",
          "withdrawal",
          "alcohol",
          "distress",
          "depress",
          "doctor",
          "therap",
          "counsel",
          "emergency",
          "priority",
          "category");

  private TopicWords() {}

  static void areAbsentFrom(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    assertThat(WORDS).noneMatch(lower::contains);
  }
}
