package dz.amal.documents.kernel;

import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.knowledge.DocumentText;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text as documents keep it, block by block: paragraphs between empty lines, headings with their
 * #, lists and tables line by line. Only what is called a heading here becomes one.
 */
public final class TextBlocks {

  /** As many as {@link DocumentText} takes. */
  public static final int MAX_CHARACTERS = 1_000_000;

  private static final int DEEPEST = 6;

  /** Looks like a heading, and is none: a no-break space takes that away. */
  private static final Pattern HASHES = Pattern.compile("^(#{1,6}) ");

  private final StringBuilder text = new StringBuilder();
  private String firstHeading = "";
  private boolean endsWithLine;

  /** Adds a heading; the levels below the sixth count as the sixth. */
  public void heading(int level, String words) {
    String line = Words.inOneLine(words);
    if (line.isEmpty()) {
      return;
    }
    if (firstHeading.isEmpty()) {
      firstHeading = line;
    }
    startBlock();
    append("#".repeat(Math.min(level, DEEPEST)) + " " + line);
  }

  /** Adds a paragraph; line feeds within it stay, blank lines do not. */
  public void paragraph(String words) {
    String lines = lines(words);
    if (!lines.isEmpty()) {
      startBlock();
      append(lines);
    }
  }

  /** Adds a line of a list or a table, right below such a line before it. */
  public void line(String words) {
    String lines = lines(words);
    if (lines.isEmpty()) {
      return;
    }
    if (endsWithLine) {
      text.append('\n');
    } else {
      startBlock();
    }
    append(lines);
    endsWithLine = true;
  }

  /** The first heading, if there is one that can be a title. */
  public Optional<String> firstHeading() {
    return Words.name(firstHeading);
  }

  /** Whether nothing has been added. */
  public boolean isEmpty() {
    return text.isEmpty();
  }

  /**
   * All of it.
   *
   * @throws InvalidValue on {@code file}, if it is blank or too long
   */
  public DocumentText text() {
    if (text.toString().isBlank()) {
      throw Refusal.noText();
    }
    requireFit(text.codePointCount(0, text.length()));
    try {
      return new DocumentText(text.toString());
    } catch (InvalidValue e) { // composed, a text may have become longer
      throw Refusal.because(e.rule());
    }
  }

  private void startBlock() {
    if (!text.isEmpty()) {
      text.append("\n\n");
    }
    endsWithLine = false;
  }

  private void append(String block) {
    text.append(block);
    requireFit(text.length() / 2); // at the most two chars a character
  }

  private static void requireFit(int characters) {
    if (characters > MAX_CHARACTERS) {
      throw Refusal.tooMuchText();
    }
  }

  private static String lines(String words) {
    return Words.visible(words)
        .lines()
        .map(Words::line)
        .filter(line -> !line.isEmpty())
        .map(line -> HASHES.matcher(line).replaceFirst("$1\u00A0"))
        .collect(Collectors.joining("\n"));
  }
}
