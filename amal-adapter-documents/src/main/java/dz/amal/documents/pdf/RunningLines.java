package dz.amal.documents.pdf;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lines that run along the top or the bottom of the pages: titles that come again and numbers of
 * pages. They are no part of any paragraph.
 */
final class RunningLines {

  /** So many lines at the top, and at the bottom, may be such. */
  private static final int AT_AN_EDGE = 2;

  /** On so many pages at least, and on this share of them: left and right ones may differ. */
  private static final int PAGES = 3;

  private static final double SHARE = 0.4;

  private RunningLines() {}

  static List<PdfPage> without(List<PdfPage> pages) {
    Map<String, Integer> count = new HashMap<>();
    for (PdfPage page : pages) {
      distinct(page).forEach(line -> count.merge(line, 1, Integer::sum));
    }
    Set<String> running =
        count.entrySet().stream()
            .filter(seen -> seen.getValue() >= Math.max(PAGES, SHARE * pages.size()))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    return pages.stream().map(page -> without(page, running, pages.size() > 1)).toList();
  }

  private static PdfPage without(PdfPage page, Set<String> running, boolean isNumbered) {
    Set<PdfLine> left = new HashSet<>();
    for (PdfLine line : edges(page).toList()) {
      boolean isNumber = isNumbered && withoutNumbers(line).matches("[-–—|./ ]*#[-–—|./ ]*");
      if (isNumber || running.contains(withoutNumbers(line))) {
        left.add(line);
      }
    }
    return new PdfPage(page.lines().stream().filter(line -> !left.contains(line)).toList());
  }

  private static Set<String> distinct(PdfPage page) {
    return edges(page).map(RunningLines::withoutNumbers).collect(Collectors.toSet());
  }

  private static Stream<PdfLine> edges(PdfPage page) {
    List<PdfLine> fromTop =
        page.lines().stream().sorted(Comparator.comparingDouble(PdfLine::y)).toList();
    int size = fromTop.size();
    return Stream.concat(
            fromTop.subList(0, Math.min(AT_AN_EDGE, size)).stream(),
            fromTop.subList(Math.max(0, size - AT_AN_EDGE), size).stream())
        .distinct();
  }

  private static String withoutNumbers(PdfLine line) {
    return line.text().replaceAll("\\p{Nd}+", "#");
  }
}
