package dz.amal.domain.privacy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds names in Latin letters behind a title or "my name is": up to four words with capital
 * letters, or one in small letters where only a name can follow. Pure functions.
 */
final class LatinNames {

  private static final String BEGIN = "(?<![\\p{L}\\p{N}'\\uFFFC-])";
  private static final String RELATIVE =
      "(?:fils|fille|mère|mere|père|pere|frère|frere|sœur|soeur|mari|femme|ami|amie|copain|copine"
          + "|cousin|cousine|oncle|tante|voisin|voisine|enfant|patient|patiente)";

  private static final Pattern INTRODUCTION =
      Pattern.compile(
          BEGIN
              + "(?iu:je (?:m'appelle|m appelle|me nomme|me prénomme)"
              + "|mon (?:nom|prénom|prenom)(?: complet)? (?:est|c'est)"
              + "|"
              + RELATIVE
              + "(?: qui)? s'appelle"
              + "|my (?:full |first |last )?name(?: is|'s)|(?:his|her) name(?: is|'s)"
              + "|(?:son|daughter|brother|sister|husband|wife|mother|father|friend)(?:'s name is"
              + "| is called| is named)|i am called"
              + "|w?(?:a?na )?(?:smiti|smiyti|smeyti|semiti|ismi|esmi)(?: howa| hiya)?)"
              + "(?: ?: ?| {1,2})");

  private static final Pattern FORM =
      Pattern.compile(
          BEGIN
              + "(?iu:nom et prénoms?|nom(?: complet| de famille)?|prénoms?|prenoms?"
              + "|full name|name|first name|last name|surname|signé|signed)"
              + " ?: {0,2}");

  private static final Pattern TITLE =
      Pattern.compile(
          BEGIN
              + "(?:M\\. ?|(?:Mr|Mme|Mlle|Mrs|Ms|Dr|Pr|Prof|MR|MME|DR)(?:\\. ?| )"
              + "|(?:[Mm]onsieur|[Mm]adame|[Mm]ademoiselle|Miss|[Dd]octeure?|[Dd]octor"
              + "|[Pp]rofesseure?|[Pp]rofessor|Sister|[Ss]i|[Ll]alla|El Hadj|El Hadja) ) ?");

  private LatinNames() {}

  static void find(ReadableText text) {
    take(text, INTRODUCTION, true);
    take(text, FORM, false);
    take(text, TITLE, false);
  }

  private static void take(ReadableText text, Pattern announcing, boolean inSmallLetters) {
    Matcher matcher = announcing.matcher(text.toString());
    while (matcher.find()) {
      LatinName name = LatinName.at(text, matcher.end(), inSmallLetters);
      if (name.end() > matcher.end()) {
        text.take(PersonalDataKind.NAME, matcher.end(), name.end());
      }
    }
  }
}
