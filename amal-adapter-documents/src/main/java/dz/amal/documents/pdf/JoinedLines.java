package dz.amal.documents.pdf;

import dz.amal.documents.kernel.TextBlocks;
import java.util.regex.Pattern;

/** Lines that belong together. */
final class JoinedLines {

  private static final Pattern CUT_WORD =
      Pattern.compile(".*\\p{L}[-\\u2010\\u00AD]", Pattern.DOTALL);
  private static final Pattern END_OF_SENTENCE = Pattern.compile(".*[.!?:؟…»\"”)]", Pattern.DOTALL);

  private final StringBuilder words = new StringBuilder();
  private final int level;
  private final boolean isEntry;

  private JoinedLines(String words, int level, boolean isEntry) {
    this.words.append(words);
    this.level = level;
    this.isEntry = isEntry;
  }

  static JoinedLines none() {
    return new JoinedLines("", 0, false);
  }

  static JoinedLines begin(String line, int level, boolean isEntry) {
    return new JoinedLines(isEntry ? ListMark.without(line) : line, level, isEntry);
  }

  /** The level of the heading that they are; 0 if they are none. */
  int level() {
    return level;
  }

  /** Whether their last sentence goes on. */
  boolean isUnfinished() {
    return level == 0 && !words.isEmpty() && !END_OF_SENTENCE.matcher(tail()).matches();
  }

  /** Adds a line; a word that was cut at the end of the line before becomes whole. */
  void join(String line) {
    boolean isCut =
        CUT_WORD.matcher(tail()).matches() && Character.isLowerCase(line.codePointAt(0));
    if (isCut) {
      words.setLength(words.length() - 1);
    } else {
      words.append(' ');
    }
    words.append(line);
  }

  private String tail() {
    return words.substring(Math.max(0, words.length() - 2));
  }

  void addTo(TextBlocks blocks) {
    if (level > 0) {
      blocks.heading(level, words.toString());
    } else if (isEntry) {
      blocks.line(words.toString());
    } else {
      blocks.paragraph(words.toString());
    }
  }
}
