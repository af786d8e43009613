package dz.amal.documents.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.text.TextPosition;

/** Puts letters that stand beside each other into a line, from left to right, then reads it. */
final class LineBuilder {

  /** Parts of the size of letters. */
  private static final double SAME_LINE = 0.45;

  private static final double BLANK = 0.18;

  private final List<TextPosition> letters = new ArrayList<>();

  private LineBuilder() {}

  static List<PdfLine> linesOf(List<TextPosition> letters) {
    List<PdfLine> lines = new ArrayList<>();
    LineBuilder builder = new LineBuilder();
    for (TextPosition letter : letters) {
      if (!builder.isBeside(letter)) {
        builder.line().ifPresent(lines::add);
        builder = new LineBuilder();
      }
      builder.letters.add(letter);
    }
    builder.line().ifPresent(lines::add);
    return lines;
  }

  private boolean isBeside(TextPosition letter) {
    if (letters.isEmpty()) {
      return true;
    }
    TextPosition last = letters.get(letters.size() - 1);
    double distance = Math.abs(letter.getYDirAdj() - last.getYDirAdj());
    return letter.getDir() == last.getDir()
        && distance <= SAME_LINE * Math.max(sizeOf(letter), sizeOf(last));
  }

  private Optional<PdfLine> line() {
    letters.sort(Comparator.comparingDouble(TextPosition::getXDirAdj));
    List<String> drawn = drawn();
    boolean isRightToLeft = LogicalOrder.isRightToLeft(drawn);
    String text = LogicalOrder.of(drawn, isRightToLeft).strip();
    return text.isEmpty() ? Optional.empty() : Optional.of(line(text, isRightToLeft));
  }

  private PdfLine line(String text, boolean isRightToLeft) {
    List<TextPosition> inked =
        letters.stream().filter(letter -> !letter.getUnicode().isBlank()).toList();
    return new PdfLine(
        text,
        inked.stream().mapToDouble(TextPosition::getXDirAdj).min().orElse(0),
        inked.stream().mapToDouble(LineBuilder::rightOf).max().orElse(0),
        inked.stream().mapToDouble(TextPosition::getYDirAdj).max().orElse(0),
        inked.stream()
            .mapToDouble(LineBuilder::sizeOf)
            .sorted()
            .skip(inked.size() / 2)
            .findFirst()
            .orElse(0),
        isRightToLeft);
  }

  /** The letters with blanks where there are gaps. */
  private List<String> drawn() {
    List<String> drawn = new ArrayList<>();
    TextPosition before = null;
    for (TextPosition letter : letters) {
      if (before != null && letter.getXDirAdj() - rightOf(before) > BLANK * sizeOf(letter)) {
        drawn.add(" ");
      }
      drawn.add(ArabicForms.plain(letter.getUnicode()));
      before = letter;
    }
    return drawn;
  }

  private static double rightOf(TextPosition letter) {
    return letter.getXDirAdj() + letter.getWidthDirAdj();
  }

  private static double sizeOf(TextPosition letter) {
    return Math.max(Math.abs(letter.getFontSizeInPt()), 1);
  }
}
