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

  private void makeRoom(int more) {
    if (length + more > chars.length) {
      chars = Arrays.copyOf(chars, 2 * (length + more));
    }
  }

  @Override
  public String toString() {
    return new String(chars, 0, length);
  }
}
