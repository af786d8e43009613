package dz.amal.documents.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells where a paragraph ends: where there is more room below it than between lines, or where its
 * last line is short and ends a sentence.
 *
 * @param usual from one line to the next, as a multiple of the size of letters
 */
record Spacing(double usual) {

  private static final double MORE = 1.3;
  private static final double SHORT = 0.8;
  private static final double UNKNOWN = 1.4;
  private static final Pattern END = Pattern.compile(".*[.!?:؟…]");

  static Spacing of(List<PdfPage> pages) {
    List<Double> distances = new ArrayList<>();
    for (PdfPage page : pages) {
      for (int i = 1; i < page.lines().size(); i++) {
        PdfLine before = page.lines().get(i - 1);
        PdfLine line = page.lines().get(i);
        if (line.isSizedAs(before) && line.y() > before.y()) {
          distances.add((line.y() - before.y()) / line.size());
        }
      }
    }
    distances.sort(null);
    return new Spacing(distances.isEmpty() ? UNKNOWN : distances.get(distances.size() / 2));
  }

  boolean isBreak(PdfLine before, PdfLine line, PdfPage page) {
    double distance = (line.y() - before.y()) / line.size();
    if (distance > MORE * Math.min(usual, 2 * UNKNOWN)) {
      return true;
    }
    boolean ends = END.matcher(before.text()).matches();
    return ends && (distance < 0 || isShort(before, page));
  }

  private static boolean isShort(PdfLine line, PdfPage page) {
    double width = page.right() - page.left();
    double filled = line.isRightToLeft() ? page.right() - line.left() : line.right() - page.left();
    return filled < SHORT * width;
  }
}
