package dz.amal.domain.privacy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a street with its number, and a block with its door. Pure functions. */
final class Addresses {

  private static final String BEGIN = "(?<![\\p{L}\\p{N}\\uFFFC])";
  private static final String END = "(?![\\p{L}\\p{N}\\uFFFC])";
  private static final String CAPITAL = "\\p{Lu}[\\p{L}'-]{1,30}+";
  private static final String JOINT = "(?:(?:de|du|des|la|le|les|el|al|ben|bou|et|aux) |[dl]')";

  private static final Pattern STREET =
      Pattern.compile(
          BEGIN
              + "(?:[Nn]° ?)?[0-9]{1,4}(?: ?(?:bis|ter))?,? ?"
              + "(?iu:rue|avenue|av\\.?|boulevard|bd\\.?|impasse|allée|chemin|cité|lotissement)"
              + "(?: (?:"
              + JOINT
              + "){0,3}+"
              + CAPITAL
              + "){1,4}+"
              + END);

  private static final Pattern ENGLISH =
      Pattern.compile(
          BEGIN + "[0-9]{1,4},?(?: " + CAPITAL + "){1,3} (?:Street|Avenue|Road|Lane)" + END);

  private static final Pattern BLOCK =
      Pattern.compile(
          BEGIN
              + "(?iu:cité|cite|hai|hay) (?:[\\p{L}0-9'-]{1,30}[ ,]{1,2}){1,5}?"
              + "(?iu:bt|bat|bât|bâtiment|batiment|bloc)\\.? ?[\\p{L}0-9]{1,4}"
              + "(?:,? ?(?iu:n°|no|porte|appt|app|apt|escalier|esc)\\.? ?[0-9\\p{Lu}]{1,4}){0,3}+"
              + END);

  private static final String ARABIC = "[\\p{IsArabic}&&\\p{L}]{2,30}+";

  private static final Pattern ARABIC_STREET =
      Pattern.compile(
          BEGIN
              + "(?:[0-9]{1,4}،? (?:شارع|نهج|زنقة) "
              + ARABIC
              + "(?: "
              + ARABIC
              + ")?|(?:شارع|نهج|زنقة) "
              + ARABIC
              + "(?: "
              + ARABIC
              + "){0,2}?،? رقم [0-9]{1,4})"
              + END);

  private static final Pattern ARABIC_BLOCK =
      Pattern.compile(
          BEGIN
              + "حي (?:[\\p{L}0-9]{1,30}[ ،]{1,2}){1,4}?(?:عمارة|العمارة|بلوك) [\\p{L}0-9]{1,4}"
              + "(?:،? (?:رقم|شقة|باب|الباب|الشقة) [0-9]{1,4}){0,2}+"
              + END);

  private Addresses() {}

  static void find(ReadableText text) {
    take(text, STREET);
    take(text, ENGLISH);
    take(text, BLOCK);
    take(text, ARABIC_STREET);
    take(text, ARABIC_BLOCK);
  }

  private static void take(ReadableText text, Pattern pattern) {
    Matcher matcher = pattern.matcher(text.toString());
    while (matcher.find()) {
      text.take(PersonalDataKind.ADDRESS, matcher.start(), matcher.end());
    }
  }
}
