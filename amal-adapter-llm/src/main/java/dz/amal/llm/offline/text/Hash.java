package dz.amal.llm.offline.text;

/** Hash numbers of text: fast, the same on every machine and for ever. Not for secrets. */
public final class Hash {

  private static final int PRIME = 0x01000193;

  private Hash() {}

  /** The hash of a text, of its own kind: the same text of another kind hashes elsewhere. */
  public static int of(int kind, CharSequence text) {
    return of(kind, text, 0, text.length());
  }

  /** The hash of the characters from start to end, exclusive. */
  static int of(int kind, CharSequence text, int start, int end) {
    int hash = ofNothing(kind);
    for (int i = start; i < end; i++) {
      hash = with(hash, text.charAt(i));
    }
    return hash;
  }

  /** The hash of no characters. */
  static int ofNothing(int kind) {
    return kind * 0x9E3779B1;
  }

  /** The hash of some characters and one more. */
  static int with(int hash, char next) {
    return (hash ^ next) * PRIME;
  }

  /** The hash of one thing followed by another. */
  static int pair(int first, int second) {
    return (first * 31 + second) * PRIME;
  }

  /** Mixes the bits, so that any of them may be used (the last step of MurmurHash3). */
  public static int spread(int hash) {
    int mixed = hash;
    mixed = (mixed ^ (mixed >>> 16)) * 0x85EBCA6B;
    mixed = (mixed ^ (mixed >>> 13)) * 0xC2B2AE35;
    return mixed ^ (mixed >>> 16);
  }
}
