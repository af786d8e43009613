package dz.amal.domain.language;

import java.util.List;

/** The meaning of a {@link Phrase}, written down as simply as can be: slow, and an oracle. */
final class WordByWord {

  private WordByWord() {}

  static boolean isIn(List<String> words, Phrase phrase) {
    for (int at = 0; at < words.size(); at++) {
      if (matches(words, at, phrase.elements())) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(List<String> words, int at, List<Phrase.Element> elements) {
    if (elements.isEmpty()) {
      return true;
    }
    Phrase.Element element = elements.get(0);
    List<Phrase.Element> others = elements.subList(1, elements.size());
    return switch (element.kind()) {
      case GAP -> matchesBehindGap(words, at, others);
      case OPTIONAL -> matches(words, at, others) || matchesBehindAny(words, at, element, others);
      case REQUIRED -> matchesBehindAny(words, at, element, others);
    };
  }

  private static boolean matchesBehindGap(List<String> words, int at, List<Phrase.Element> others) {
    for (int end = at; end <= Math.min(words.size(), at + Phrase.LONGEST_GAP); end++) {
      if (words.subList(at, end).contains(FoldedText.BREAK)) {
        return false;
      }
      if (matches(words, end, others)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matchesBehindAny(
      List<String> words, int at, Phrase.Element element, List<Phrase.Element> others) {
    return element.alternatives().stream()
        .anyMatch(
            sequence ->
                standsAt(words, at, sequence) && matches(words, at + sequence.size(), others));
  }

  private static boolean standsAt(List<String> words, int at, List<String> sequence) {
    if (at + sequence.size() > words.size()) {
      return false;
    }
    for (int i = 0; i < sequence.size(); i++) {
      if (!isWord(sequence.get(i), words.get(at + i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWord(String pattern, String word) {
    boolean isConjoined = word.length() > 3 && "وف".indexOf(word.charAt(0)) >= 0;
    return is(pattern, word) || (isConjoined && is(pattern, word.substring(1)));
  }

  private static boolean is(String pattern, String word) {
    if (pattern.startsWith("~")) {
      return word.charAt(0) >= 'a'
          && word.charAt(0) <= 'z'
          && pattern.substring(1).equals(consonants(word));
    }
    return pattern.endsWith("*")
        ? word.startsWith(pattern.substring(0, pattern.length() - 1))
        : word.equals(pattern);
  }

  private static String consonants(String word) {
    return word.replaceAll("[aeiou]", "").replace('k', 'q').replaceAll("(.)\\1+", "$1");
  }
}
