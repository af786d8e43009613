package dz.amal.domain.language;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A text as a {@link Lexicon} has read it: for each of its words the numbers of the words of
 * phrases that it is, and for each of those numbers where it stands. Used by one thread; what it
 * shows is read and never written.
 */
final class ReadText {

  /** Where the numbers of each word begin in {@link #found}, with the end behind the last. */
  final int[] starts;

  /** The numbers, word after word. */
  final int[] found;

  /** The numbers that are somewhere in the text: small enough to stay in the processor's cache. */
  private final long[] isThere;

  private @Nullable Places places;

  /** The places where a sentence ends. */
  final BitSet breaks;

  /** The places of the words before which the writer pauses, as at a comma. */
  final BitSet pauses;

  private ReadText(Draft draft) {
    this.starts = draft.starts;
    this.found = draft.found;
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

  /** Where these words of phrases stand, each place once, in no order. */
  int[] placesOf(int[] numbers) {
    return Arrays.stream(numbers).flatMap(number -> places().of(number)).distinct().toArray();
  }

  private Places places() {
    if (places == null) {
      places = new Places(this, isThere.length * Long.SIZE);
    }
    return places;
  }

  /** Where each word of phrases stands. Made when it is first asked for, which is seldom. */
  private static final class Places {

    private static final int NONE = -1;

    private final int[] latest;
    private final int[] earlier;
    private final int[] places;

    Places(ReadText text, int numbers) {
      latest = new int[numbers];
      Arrays.fill(latest, NONE);
      earlier = new int[text.starts[text.size()]];
      places = new int[earlier.length];
      for (int at = 0; at < text.size(); at++) {
        for (int i = text.starts[at]; i < text.starts[at + 1]; i++) {
          places[i] = at;
          earlier[i] = latest[text.found[i]];
          latest[text.found[i]] = i;
        }
      }
    }

    IntStream of(int number) {
      return IntStream.iterate(latest[number], i -> i != NONE, i -> earlier[i]).map(i -> places[i]);
    }
  }

  /** Whether any of these words of phrases is somewhere in the text. */
  boolean holdsAnyOf(int[] numbers) {
    for (int number : numbers) {
      if ((isThere[number / Long.SIZE] & 1L << number) != 0) {
        return true;
      }
    }
    return false;
  }

  /** A text while it is being read, word after word. */
  static final class Draft {

    private final int[] starts;
    private final long[] isThere;
    private final BitSet breaks;
    private final BitSet pauses;
    private int[] found;
    private int words;
    private int size;

    Draft(int words, int numbers) {
      starts = new int[words + 1];
      isThere = new long[numbers / Long.SIZE + 1];
      breaks = new BitSet(words);
      pauses = new BitSet(words);
      found = new int[words + 16];
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
      }
      found[size++] = number;
      isThere[number / Long.SIZE] |= 1L << number;
    }

    ReadText finish() {
      starts[words] = size;
      return new ReadText(this);
    }
  }
}
