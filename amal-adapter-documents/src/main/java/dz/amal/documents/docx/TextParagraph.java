package dz.amal.documents.docx;

import dz.amal.documents.kernel.TextBlocks;

/** A paragraph while it is read. */
final class TextParagraph {

  private final Styles styles;
  private final StringBuilder words = new StringBuilder();
  private String style = "";
  private int outline = -1;
  private boolean isListed;
  private boolean isHidden;

  TextParagraph(Styles styles) {
    this.styles = styles;
  }

  void style(String id) {
    style = id;
    isListed = styles.isListed(id);
  }

  void outline(String level) {
    outline = Outline.level(level);
  }

  void listed(boolean listed) {
    isListed = listed;
  }

  void hidden(boolean hidden) {
    isHidden = hidden;
  }

  void append(String more) {
    if (!isHidden) {
      words.append(more);
    }
  }

  String words() {
    return styles.isTableOfContents(style) ? "" : words.toString();
  }

  void addTo(TextBlocks blocks) {
    int level = outline >= 0 ? outline : styles.headingLevel(style);
    if (level > 0) {
      blocks.heading(level, words());
    } else if (isListed) {
      blocks.line(words());
    } else {
      blocks.paragraph(words());
    }
  }
}
