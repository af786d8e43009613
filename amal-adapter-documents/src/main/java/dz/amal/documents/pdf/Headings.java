package dz.amal.documents.pdf;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells which lines are headings: those that bookmarks name, and those in larger letters. */
final class Headings {

  /** Larger than the text by so much. */
  private static final double LARGER = 1.15;

  private static final int LONGEST = 200;

  private final Bookmarks bookmarks;
  private final double textSize;
  private final List<Double> sizes;

  private Headings(Bookmarks bookmarks, double textSize, List<Double> sizes) {
    this.bookmarks = bookmarks;
    this.textSize = textSize;
    this.sizes = sizes;
  }

  static Headings of(List<PdfPage> pages, Bookmarks bookmarks) {
    Map<Double, Integer> letters = new HashMap<>();
    for (PdfPage page : pages) {
      page.lines()
          .forEach(line -> letters.merge(rounded(line.size()), line.text().length(), Integer::sum));
    }
    double textSize =
        letters.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(0.0);
    List<Double> sizes =
        letters.keySet().stream()
            .filter(size -> size >= LARGER * textSize)
            .sorted(Comparator.reverseOrder())
            .toList();
    return new Headings(bookmarks, textSize, sizes);
  }

  /** The level of the heading that the line is; 0 if it is none. */
  int level(PdfLine line) {
    int marked = bookmarks.level(line.text());
    if (marked > 0) {
      return marked;
    }
    boolean isHeading =
        line.size() >= LARGER * textSize
            && line.text().length() <= LONGEST
            && line.text().chars().anyMatch(Character::isLetter);
    return isHeading ? Math.max(1, sizes.indexOf(rounded(line.size())) + 1) : 0;
  }

  private static double rounded(double size) {
    return Math.round(size * 2) / 2.0;
  }
}
