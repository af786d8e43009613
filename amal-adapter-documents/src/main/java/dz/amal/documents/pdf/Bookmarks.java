package dz.amal.documents.pdf;

import dz.amal.documents.kernel.Words;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.jspecify.annotations.Nullable;

/** The outline that a PDF brings along: titles, and how deep they are. */
final class Bookmarks {

  private static final int MAX = 5000;

  private record Node(@Nullable PDOutlineItem item, int level) {}

  private final Map<String, Integer> levels = new HashMap<>();

  private Bookmarks() {}

  static Bookmarks of(PDDocument pdf) {
    Bookmarks bookmarks = new Bookmarks();
    if (pdf.getDocumentCatalog().getDocumentOutline() != null) {
      bookmarks.collect(pdf.getDocumentCatalog().getDocumentOutline().getFirstChild());
    }
    return bookmarks;
  }

  /** An outline may run in circles, so there is a limit. */
  private void collect(@Nullable PDOutlineItem first) {
    Deque<Node> open = new ArrayDeque<>();
    open.push(new Node(first, 1));
    for (int i = 0; i < MAX && !open.isEmpty(); i++) {
      Node node = open.pop();
      PDOutlineItem item = node.item();
      if (item != null) {
        String title = item.getTitle();
        levels.putIfAbsent(key(title == null ? "" : title), node.level());
        open.push(new Node(item.getNextSibling(), node.level()));
        open.push(new Node(item.getFirstChild(), node.level() + 1));
      }
    }
  }

  /** The level of the bookmark with this title; 0 if there is none. */
  int level(String line) {
    return levels.getOrDefault(key(line), 0);
  }

  private static String key(String title) {
    return Words.inOneLine(ArabicForms.plain(title)).toLowerCase(Locale.ROOT);
  }
}
