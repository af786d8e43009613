package dz.amal.domain.language;

import java.util.Arrays;

/**
 * Numbers of words by a 64-bit hash of their letters, in two plain arrays: it is asked about every
 * beginning of every word of every message, and a map of objects would wait for memory each time.
 * That two of some ten thousand words share a hash has a chance of one in a hundred billion, and a
 * lexicon refuses it when it is filled. Filled by one thread, then safe for many.
 */
final class WordHashes {

  /** The number of what has none. */
  static final int NONE = -1;

  private static final long FREE = 0;
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private long[] hashes = new long[1 << 10];
  private int[] numbers = new int[1 << 10];
  private int size;

  /** The hash of no letters. */
  static long start() {
    return 0x6A09E667F3BCC909L;
  }

  /** The hash of some letters and one more. */
  static long with(long hash, char letter) {
    long mixed = (hash ^ letter) * FACTOR;
    return mixed ^ (mixed >>> 29);
  }

  static long of(String letters) {
    long hash = start();
    for (int i = 0; i < letters.length(); i++) {
      hash = with(hash, letters.charAt(i));
    }
    return hash;
  }

  /**
   * Adds a word under a number of 0 or more.
   *
   * @throws IllegalStateException if another one has the same hash
   */
  void add(String letters, int number) {
    if (find(of(letters)) != NONE) {
      throw new IllegalStateException("two words with one hash: " + letters);
    }
    if (2 * ++size > hashes.length) {
      grow();
    }
    put(of(letters), number);
  }

  /** The number of the word with this hash, or {@link #NONE}. */
  int find(long hash) {
    for (int slot = slot(hash); hashes[slot] != FREE; slot = next(slot)) {
      if (hashes[slot] == hash) {
        return numbers[slot];
      }
    }
    return NONE;
  }

  private void put(long hash, int number) {
    int slot = slot(hash);
    while (hashes[slot] != FREE) {
      slot = next(slot);
    }
    hashes[slot] = hash;
    numbers[slot] = number;
  }

  private void grow() {
    long[] oldHashes = hashes;
    int[] oldNumbers = Arrays.copyOf(numbers, numbers.length);
    hashes = new long[2 * oldHashes.length];
    numbers = new int[hashes.length];
    for (int slot = 0; slot < oldHashes.length; slot++) {
      if (oldHashes[slot] != FREE) {
        put(oldHashes[slot], oldNumbers[slot]);
      }
    }
  }

  private int slot(long hash) {
    return (int) (hash >>> 20) & (hashes.length - 1);
  }

  private int next(int slot) {
    return (slot + 1) & (hashes.length - 1);
  }
}
