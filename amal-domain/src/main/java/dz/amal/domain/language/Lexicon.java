package dz.amal.domain.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words that some phrases are made of, each with a number, and texts read as those numbers.
 * Filled by one thread, then safe for many.
 */
final class Lexicon {

  private final Map<String, Integer> numbers = new HashMap<>();
  private final WordHashes words = new WordHashes();
  private final WordHashes beginnings = new WordHashes();
  private final WordHashes skeletons = new WordHashes();
  private int shortestBeginning = Integer.MAX_VALUE;
  private int longestBeginning;

  /** The number of a word of a phrase; a new one if it has none yet. */
  int numberOf(String word) {
    return numbers.computeIfAbsent(
        word,
        added -> {
          int number = numbers.size();
          if (added.startsWith(Phrase.ANY_VOWELS)) {
            skeletons.add(added.substring(Phrase.ANY_VOWELS.length()), number);
          } else if (added.endsWith("*")) {
            addBeginning(added.substring(0, added.length() - 1), number);
          } else {
            words.add(added, number);
          }
          return number;
        });
  }

  private void addBeginning(String letters, int number) {
    beginnings.add(letters, number);
    shortestBeginning = Math.min(shortestBeginning, letters.length());
    longestBeginning = Math.max(longestBeginning, letters.length());
  }

  /** How many words there are; their numbers are below this. */
  int size() {
    return numbers.size();
  }

  /** The numbers of the words of each of some sequences. */
  List<int[]> numbersOf(List<List<String>> sequences) {
    List<int[]> all = new ArrayList<>();
    sequences.forEach(sequence -> all.add(sequence.stream().mapToInt(this::numberOf).toArray()));
    return all;
  }

  /** Reads a folded text: for each of its words, which words of phrases it is. */
  ReadText read(FoldedText text) {
    List<String> read = text.words();
    ReadText.Draft draft = new ReadText.Draft(read.size(), size());
    for (String word : read) {
      if (word.equals(FoldedText.BREAK)) {
        draft.addBreak();
      } else {
        draft.beginWord();
        look(word, 0, draft);
        if (isConjoined(word)) {
          look(word, 1, draft);
        } else if (isLatin(word)) {
          draft.addIfAny(skeletons.find(Skeleton.hashOf(word)));
        }
      }
    }
    text.pauses().forEach(draft::addPause);
    return draft.finish();
  }

  private void look(String word, int from, ReadText.Draft draft) {
    long hash = WordHashes.start();
    for (int i = from; i < word.length(); i++) {
      hash = WordHashes.with(hash, word.charAt(i));
      int length = i + 1 - from;
      if (length >= shortestBeginning && length <= longestBeginning) {
        draft.addIfAny(beginnings.find(hash));
      }
    }
    draft.addIfAny(words.find(hash));
  }

  /** Whether the word begins with an Arabic conjunction that is written together with it. */
  private static boolean isConjoined(String word) {
    return word.length() > 3 && (word.charAt(0) == 'و' || word.charAt(0) == 'ف');
  }

  private static boolean isLatin(String word) {
    return word.charAt(0) >= 'a' && word.charAt(0) <= 'z';
  }
}
