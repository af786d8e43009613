package dz.amal.documents.pdf;

import dz.amal.documents.kernel.TextBlocks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Joins lines into headings, paragraphs and entries of lists. */
final class Paragraphs {

  private final TextBlocks blocks = new TextBlocks();
  private final Headings headings;
  private final Spacing spacing;
  private JoinedLines open = JoinedLines.none();

  private Paragraphs(Headings headings, Spacing spacing) {
    this.headings = headings;
    this.spacing = spacing;
  }

  static TextBlocks of(List<PdfPage> pages, Headings headings) {
    Paragraphs paragraphs = new Paragraphs(headings, Spacing.of(pages));
    PdfLine before = null;
    for (PdfPage page : pages) {
      boolean isFirst = true;
      for (PdfLine line : page.lines()) {
        paragraphs.add(line, before, page, isFirst);
        before = line;
        isFirst = false;
      }
    }
    paragraphs.open.addTo(paragraphs.blocks);
    return paragraphs.blocks;
  }

  private void add(PdfLine line, @Nullable PdfLine before, PdfPage page, boolean isFirstOfPage) {
    int level = headings.level(line);
    boolean isEntry = level == 0 && ListMark.begins(line.text());
    boolean goesOn =
        before != null
            && !isEntry
            && level == open.level()
            && line.isSizedAs(before)
            && (isFirstOfPage ? open.isUnfinished() : !spacing.isBreak(before, line, page));
    if (goesOn) {
      open.join(line.text());
    } else {
      open.addTo(blocks);
      open = JoinedLines.begin(line.text(), level, isEntry);
    }
  }
}
