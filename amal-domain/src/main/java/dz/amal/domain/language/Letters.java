package dz.amal.domain.language;

import java.util.Arrays;

/** A text while it is being folded: a plain array that grows. Used by one thread. */
final class Letters {

  private char[] chars;
  private int length;

  /** Empty, with room for so many. */
  Letters(int room) {
    chars = new char[room + 16];
  }

  int length() {
    return length;
  }

  char at(int index) {
    return chars[index];
  }

  void append(char letter) {
    makeRoom(1);
    chars[length++] = letter;
  }

  void append(String letters) {
    makeRoom(letters.length());
    letters.getChars(0, letters.length(), chars, length);
    length += letters.length();
  }

  void append(Letters from, int start, int end) {
    makeRoom(end - start);
    System.arraycopy(from.chars, start, chars, length, end - start);
    length += end - start;
  }

  /** The text with one of each run of equal letters. The last that is asked of this array. */
  String squeezed() {
    int kept = 0;
    for (int i = 0; i < length; i++) {
      boolean repeats = i > 0 && chars[i] == chars[i - 1];
      if (!repeats || !Character.isLetter(chars[i])) {
        chars[kept++] = chars[i]; // never before the place that is read next
      }
    }
    return new String(chars, 0, kept);
  }

  private void makeRoom(int more) {
    if (length + more > chars.length) {
      chars = Arrays.copyOf(chars, 2 * (length + more));
    }
  }
}
