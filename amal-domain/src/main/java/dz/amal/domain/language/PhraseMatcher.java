package dz.amal.domain.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Matches one phrase against read texts. Where a match may end is kept as bits of one number, so
 * there is no backtracking: the work at one word of a text has a bound that does not depend on the
 * text. Immutable and thread-safe.
 */
final class PhraseMatcher {

  private static final int[][] NO_SEQUENCES = {};

  private final Part[] parts;

  /** The first words of each required part, those with the fewest first: they decide soonest. */
  private final int[][] required;

  private PhraseMatcher(Part[] parts) {
    this.parts = parts;
    this.required =
        Arrays.stream(parts)
            .filter(part -> part.kind == Phrase.Kind.REQUIRED)
            .map(part -> part.byFirst.keys)
            .sorted(Comparator.comparingInt(words -> words.length))
            .toArray(int[][]::new);
  }

  static PhraseMatcher of(Phrase phrase, Lexicon lexicon) {
    return new PhraseMatcher(
        phrase.elements().stream().map(element -> Part.of(element, lexicon)).toArray(Part[]::new));
  }

  /** How many parts the phrase has. */
  int size() {
    return parts.length;
  }

  /** The numbers of the words that the part can begin with. */
  int[] firstWords(int part) {
    return parts[part].byFirst.keys;
  }

  /** Whether each required part has a word in the text, wherever it stands. */
  boolean mayBeIn(ReadText text) {
    for (int[] words : required) {
      if (!text.holdsAnyOf(words)) {
        return false;
      }
    }
    return true;
  }

  /** Whether it matches at a word or anywhere behind it. */
  boolean isFrom(int first, ReadText text) {
    if (!mayBeIn(text)) {
      return false;
    }
    for (int at : text.placesOf(firstWords(0))) {
      if (at >= first && endsFrom(text, at, 0) != 0) {
        return true;
      }
    }
    return false;
  }

  boolean isRequired(int part) {
    return parts[part].kind == Phrase.Kind.REQUIRED;
  }

  /**
   * Where a match ends whose part stands at a word.
   *
   * @param part counted from 0
   * @return bit n is set if it may end before the n-th word from there; 0 if there is no match
   */
  long endsFrom(ReadText text, int at, int part) {
    long ends = 1;
    for (int i = part; i < parts.length && ends != 0; i++) {
      ends = parts[i].after(ends, text, at);
    }
    return ends;
  }

  /**
   * Where a match begins whose part stands at a word.
   *
   * @param part counted from 0
   * @return bit n is set if it may begin n words before; 0 if there is no match
   */
  long startsBefore(ReadText text, int at, int part) {
    long starts = 1;
    for (int i = part - 1; i >= 0 && starts != 0; i--) {
      starts = parts[i].before(starts, text, at);
    }
    return starts;
  }

  /**
   * Sequences of words by their first or last word. Most words of a text begin none of them, and a
   * few bits say so sooner than a search would.
   */
  private static final class Sequences {

    private static final int SIEVE = 512;

    private final int[] keys;
    private final int[][][] groups;
    private final long[] sieve = new long[SIEVE / Long.SIZE];

    Sequences(List<int[]> all, boolean byLast) {
      TreeMap<Integer, List<int[]>> byKey = new TreeMap<>();
      for (int[] sequence : all) {
        int key = sequence[byLast ? sequence.length - 1 : 0];
        byKey.computeIfAbsent(key, unused -> new ArrayList<>()).add(sequence);
      }
      keys = byKey.keySet().stream().mapToInt(Integer::intValue).toArray();
      groups =
          byKey.values().stream().map(group -> group.toArray(int[][]::new)).toArray(int[][][]::new);
      for (int key : keys) {
        sieve[key % SIEVE / Long.SIZE] |= 1L << key;
      }
    }

    /** The sequences with this key. */
    int[][] of(int key) {
      if ((sieve[key % SIEVE / Long.SIZE] & 1L << key) == 0) {
        return NO_SEQUENCES;
      }
      int group = Arrays.binarySearch(keys, key);
      return group < 0 ? NO_SEQUENCES : groups[group];
    }
  }

  private static final class Part {

    private final Phrase.Kind kind;
    private final Sequences byFirst;
    private final Sequences byLast;

    private Part(Phrase.Kind kind, List<int[]> sequences) {
      this.kind = kind;
      this.byFirst = new Sequences(sequences, false);
      this.byLast = new Sequences(sequences, true);
    }

    static Part of(Phrase.Element element, Lexicon lexicon) {
      return new Part(element.kind(), lexicon.numbersOf(element.alternatives()));
    }

    /** Where the text goes on behind this part, from each place where it may stand. */
    long after(long places, ReadText text, int origin) {
      long result = kind == Phrase.Kind.OPTIONAL ? places : 0;
      for (long rest = places; rest != 0; rest &= rest - 1) {
        int offset = Long.numberOfTrailingZeros(rest);
        int at = origin + offset;
        result |=
            kind == Phrase.Kind.GAP
                ? gapAfter(text, at) << offset
                : sequencesAfter(text, at) << offset;
      }
      return result;
    }

    /** The same backwards: bit n is n words before the origin. */
    long before(long places, ReadText text, int origin) {
      long result = kind == Phrase.Kind.OPTIONAL ? places : 0;
      for (long rest = places; rest != 0; rest &= rest - 1) {
        int offset = Long.numberOfTrailingZeros(rest);
        int end = origin - offset;
        result |=
            kind == Phrase.Kind.GAP
                ? gapBefore(text, end) << offset
                : sequencesBefore(text, end) << offset;
      }
      return result;
    }

    private static long gapAfter(ReadText text, int at) {
      int reach = Math.min(Phrase.LONGEST_GAP, text.size() - at);
      int stop = text.breaks.nextSetBit(at);
      int longest = stop >= 0 ? Math.min(reach, stop - at) : reach;
      return (2L << longest) - 1;
    }

    private static long gapBefore(ReadText text, int end) {
      int reach = Math.min(Phrase.LONGEST_GAP, end);
      int stop = end == 0 ? -1 : text.breaks.previousSetBit(end - 1);
      int longest = Math.min(reach, end - 1 - stop);
      return (2L << longest) - 1;
    }

    private long sequencesAfter(ReadText text, int at) {
      long ends = 0;
      if (at >= text.size()) {
        return ends;
      }
      for (int i = text.starts[at]; i < text.starts[at + 1]; i++) {
        for (int[] sequence : byFirst.of(text.found[i])) {
          if (standsAt(sequence, text, at)) {
            ends |= 1L << sequence.length;
          }
        }
      }
      return ends;
    }

    private long sequencesBefore(ReadText text, int end) {
      long starts = 0;
      if (end == 0) {
        return starts;
      }
      for (int i = text.starts[end - 1]; i < text.starts[end]; i++) {
        for (int[] sequence : byLast.of(text.found[i])) {
          if (standsAt(sequence, text, end - sequence.length)) {
            starts |= 1L << sequence.length;
          }
        }
      }
      return starts;
    }

    private static boolean standsAt(int[] sequence, ReadText text, int at) {
      if (at < 0 || at + sequence.length > text.size()) {
        return false;
      }
      for (int i = 0; i < sequence.length; i++) {
        if (!text.is(sequence[i], at + i)) {
          return false;
        }
      }
      return true;
    }
  }
}
