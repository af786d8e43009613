package dz.amal.domain.language;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A text as a {@link Lexicon} has read it: for each of its words the numbers of the words of
 * phrases that it is, and for each of those numbers where it stands. Its fields are read and never
 * written; by one thread.
 */
final class ReadText {

  /** Where the numbers of each word begin in {@link #found}, with the end behind the last. */
  final int[] starts;

  /** The numbers, word after word. */
  final int[] found;

  /** For each of {@link #found}, at which word it stands. */
  final int[] places;

  /** For each number, the last of {@link #found} that is it; -1 if none is. */
  final int[] latest;

  /** For each of {@link #found}, the one before it that is the same number; -1 if none is. */
  final int[] earlier;

  /** The numbers that are somewhere in the text: small enough to stay in the processor's cache. */
  private final BitSet isThere;

  /** The places where a sentence ends. */
  final BitSet breaks;

  /** The places of the words before which the writer pauses, as at a comma. */
  final BitSet pauses;

  private ReadText(Draft draft) {
    this.starts = draft.starts;
    this.found = draft.found;
    this.places = draft.places;
    this.latest = draft.latest;
    this.earlier = draft.earlier;
    this.isThere = draft.isThere;
    this.breaks = draft.breaks;
    this.pauses = draft.pauses;
  }

  /** How many words there are, breaks included. */
  int size() {
    return starts.length - 1;
  }

  /** Whether the word at a place is that word of a phrase. */
  boolean is(int number, int at) {
    for (int i = starts[at]; i < starts[at + 1]; i++) {
      if (found[i] == number) {
        return true;
      }
    }
    return false;
  }

  /** Whether any of these words of phrases is somewhere in the text. */
  boolean holdsAnyOf(int[] numbers) {
    for (int number : numbers) {
      if (isThere.get(number)) {
        return true;
      }
    }
    return false;
  }

  /** A text while it is being read, word after word. */
  static final class Draft {

    private final int[] starts;
    private final int[] latest;
    private final BitSet isThere;
    private final BitSet breaks;
    private final BitSet pauses;
    private int[] found;
    private int[] places;
    private int[] earlier;
    private int words;
    private int size;

    Draft(int words, int numbers) {
      starts = new int[words + 1];
      latest = new int[numbers];
      Arrays.fill(latest, -1);
      isThere = new BitSet(numbers);
      breaks = new BitSet(words);
      pauses = new BitSet(words);
      found = new int[words + 16];
      places = new int[words + 16];
      earlier = new int[words + 16];
    }

    void addBreak() {
      breaks.set(words);
      beginWord();
    }

    void addPause(int place) {
      pauses.set(place);
    }

    void beginWord() {
      starts[words++] = size;
    }

    void addIfAny(int number) {
      if (number == WordHashes.NONE) {
        return;
      }
      if (size == found.length) {
        found = Arrays.copyOf(found, 2 * size);
        places = Arrays.copyOf(places, 2 * size);
        earlier = Arrays.copyOf(earlier, 2 * size);
      }
      found[size] = number;
      places[size] = words - 1;
      earlier[size] = latest[number];
      latest[number] = size++;
      isThere.set(number);
    }

    ReadText finish() {
      starts[words] = size;
      return new ReadText(this);
    }
  }
}
