package dz.amal.documents.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/** Tidies what stands in files until it is words. */
public final class Words {

  /** As long as titles, sources and authors may be. */
  private static final int LONGEST_NAME = 500;

  private static final int SOFT_HYPHEN = 0xAD;
  private static final int ZERO_WIDTH_SPACE = 0x200B;
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private static final Pattern BLANKS =
      Pattern.compile("[ \\t\\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000]{2,}|[\\t\\u3000]");
  private static final Pattern EDGES =
      Pattern.compile("^[\\s\\u00A0\\u2000-\\u200A\\u202F]+|[\\s\\u00A0\\u2000-\\u200A\\u202F]+$");
  private static final Pattern LINE_ENDS = Pattern.compile("\\R|\\p{Cntrl}");

  private Words() {}

  /**
   * The text without what no reader sees: control characters but line feeds and tabs, halves of
   * pairs, soft hyphens. Line ends become line feeds.
   */
  public static String visible(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .replace('\f', '\n')
        .codePoints()
        .filter(Words::isVisible)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** One line of the text, its blanks drawn together; a single no-break space stays. */
  public static String line(String text) {
    return EDGES.matcher(BLANKS.matcher(text).replaceAll(" ")).replaceAll("");
  }

  /** The text as one line. */
  public static String inOneLine(String text) {
    return line(LINE_ENDS.matcher(visible(text)).replaceAll(" "));
  }

  /** A title or a name, if the text can be one. */
  public static Optional<String> name(String text) {
    String name = inOneLine(text);
    boolean fits = !name.isEmpty() && name.codePointCount(0, name.length()) <= LONGEST_NAME;
    return fits ? Optional.of(name) : Optional.empty();
  }

  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c == '\n' || c == '\t';
      case Character.SURROGATE -> false;
      default -> c != SOFT_HYPHEN && c != ZERO_WIDTH_SPACE && c != BYTE_ORDER_MARK;
    };
  }
}
