package dz.amal.domain.privacy;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A text as the finders read it: digits of every script as 0 to 9, all spaces, hyphens and
 * apostrophes alike, without invisible characters and marks, one char a code point. Finders take
 * their finds out of it; {@link #TAKEN} then stands there, which is neither letter, digit nor
 * separator. Used by one thread.
 */
final class ReadableText implements CharSequence {

  /** Stands where something was taken, and where a finder is not to look. */
  static final char TAKEN = '\uFFFC';

  private static final char OTHER = '\uFFFD';

  private final String source;
  private final char[] chars;
  private final int[] starts;
  private final int[] ends;
  private final List<Taken> taken = new ArrayList<>();
  private int length;

  private record Taken(PersonalDataKind kind, int start, int end) {}

  ReadableText(String source) {
    this.source = source;
    this.chars = new char[source.length()];
    this.starts = new int[source.length()];
    this.ends = new int[source.length()];
    for (int at = 0; at < source.length(); ) {
      int codePoint = source.codePointAt(at);
      int next = at + Character.charCount(codePoint);
      read(codePoint, at, next);
      at = next;
    }
  }

  private void read(int codePoint, int at, int next) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK || codePoint == 'ـ') {
      if (length > 0 && ends[length - 1] == at) {
        ends[length - 1] = next; // a mark goes with its letter
      }
    } else if (type != Character.FORMAT) {
      chars[length] = plain(codePoint, type);
      starts[length] = at;
      ends[length++] = next;
    }
  }

  private static char plain(int codePoint, int type) {
    if (type == Character.DECIMAL_DIGIT_NUMBER) {
      return (char) ('0' + Character.digit(codePoint, 10));
    }
    if (type == Character.SPACE_SEPARATOR) {
      return ' ';
    }
    if (type == Character.DASH_PUNCTUATION || codePoint == '−') {
      return '-';
    }
    return switch (codePoint) {
      case '’', '‘', 'ʼ', '`', '´' -> '\'';
      case '＠' -> '@';
      default -> Character.isBmpCodePoint(codePoint) ? (char) codePoint : compatible(codePoint);
    };
  }

  /** The plain letter behind one of the mathematical alphabets, where people hide addresses. */
  private static char compatible(int codePoint) {
    String plain = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
    return plain.length() == 1 ? plain.charAt(0) : OTHER;
  }

  /** Takes what stands there as a find. */
  void take(PersonalDataKind kind, int start, int end) {
    taken.add(new Taken(kind, start, end));
    leave(start, end);
  }

  /** Hides what stands there from the finders to come; it stays in the text. */
  void leave(int start, int end) {
    for (int at = start; at < end; at++) {
      chars[at] = TAKEN;
    }
  }

  /** The text with its placeholders. */
  MaskedText masked() {
    StringBuilder out = new StringBuilder(source.length());
    List<MaskedText.Find> finds = new ArrayList<>();
    int copied = 0;
    int points = 0;
    taken.sort(Comparator.comparingInt(Taken::start));
    for (Taken find : taken) {
      int start = starts[find.start];
      out.append(source, copied, start);
      points += source.codePointCount(copied, start);
      String placeholder = find.kind.placeholder();
      out.append(placeholder);
      finds.add(new MaskedText.Find(find.kind, points, points + placeholder.length()));
      points += placeholder.length();
      copied = ends[find.end - 1];
    }
    return new MaskedText(out.append(source, copied, source.length()).toString(), finds);
  }

  /** The text cut where its finds begin and end; none is empty. */
  List<TextPiece> pieces() {
    List<TextPiece> pieces = new ArrayList<>();
    int copied = 0;
    taken.sort(Comparator.comparingInt(Taken::start));
    for (Taken find : taken) {
      int start = starts[find.start];
      int end = ends[find.end - 1];
      if (start > copied) {
        pieces.add(new TextPiece(source.substring(copied, start), Optional.empty()));
      }
      pieces.add(new TextPiece(source.substring(start, end), Optional.of(find.kind)));
      copied = end;
    }
    if (copied < source.length()) {
      pieces.add(new TextPiece(source.substring(copied), Optional.empty()));
    }
    return pieces;
  }

  /** The char there, or a line feed before the beginning and behind the end. */
  char at(int index) {
    return index < 0 || index >= length ? '\n' : chars[index];
  }

  boolean isDigitAt(int index) {
    char c = at(index);
    return c >= '0' && c <= '9';
  }

  boolean isLetterAt(int index) {
    return Character.isLetter(at(index));
  }

  boolean isLatinLetterAt(int index) {
    char c = at(index);
    return Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
  }

  boolean isArabicLetterAt(int index) {
    char c = at(index);
    return Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC;
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public char charAt(int index) {
    return chars[index];
  }

  @Override
  public String subSequence(int start, int end) {
    return new String(chars, start, end - start);
  }

  @Override
  public String toString() {
    return subSequence(0, length);
  }
}
