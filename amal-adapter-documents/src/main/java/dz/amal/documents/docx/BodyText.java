package dz.amal.documents.docx;

import dz.amal.documents.kernel.TextBlocks;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/**
 * The body of a document without its mark-up. What was deleted, what is hidden, and what stands
 * there twice for older programs is left out.
 */
final class BodyText implements XmlHandler {

  private static final Set<String> LEFT_OUT =
      Set.of(
          "del",
          "moveFrom",
          "Fallback",
          "instrText",
          "delText",
          "pPrChange",
          "rPrChange",
          "sectPr",
          "tblPr",
          "trPr",
          "tcPr");

  private final Styles styles;
  private final TextBlocks blocks = new TextBlocks();
  private final Deque<TextParagraph> paragraphs = new ArrayDeque<>();
  private final Deque<TableRow> rows = new ArrayDeque<>();
  private int leftOut;
  private boolean inRun;
  private boolean inWords;

  BodyText(Styles styles) {
    this.styles = styles;
  }

  TextBlocks blocks() {
    return blocks;
  }

  @Override
  public void start(String name, XMLStreamReader at) {
    if (leftOut > 0 || LEFT_OUT.contains(name)) {
      leftOut++;
      return;
    }
    switch (name) {
      case "tr" -> rows.push(new TableRow());
      case "tc" -> rowOrNew().startCell();
      case "p" -> paragraphs.push(new TextParagraph(styles));
      default -> startInParagraph(name, at);
    }
  }

  private void startInParagraph(String name, XMLStreamReader at) {
    TextParagraph paragraph = paragraphs.peek();
    if (paragraph == null) {
      return;
    }
    switch (name) {
      case "pStyle" -> paragraph.style(Xml.attribute(at, "val"));
      case "outlineLvl" -> paragraph.outline(Xml.attribute(at, "val"));
      case "numId" -> paragraph.listed(!Xml.attribute(at, "val").equals("0"));
      case "r" -> {
        inRun = true;
        paragraph.hidden(false);
      }
      case "vanish" -> paragraph.hidden(inRun && !Xml.attribute(at, "val").matches("0|false|off"));
      case "t" -> inWords = true;
      case "tab", "ptab" -> paragraph.append(inRun ? " " : "");
      case "br", "cr" -> paragraph.append("\n");
      case "noBreakHyphen" -> paragraph.append("-");
      default -> {
        // how it looks
      }
    }
  }

  @Override
  public void text(String characters) {
    TextParagraph paragraph = paragraphs.peek();
    if (inWords && leftOut == 0 && paragraph != null) {
      paragraph.append(characters);
    }
  }

  @Override
  public void end(String name) {
    if (leftOut > 0) {
      leftOut--;
      return;
    }
    switch (name) {
      case "t" -> inWords = false;
      case "r" -> inRun = false;
      case "p" -> add(paragraphs.pop());
      case "tr" -> add(rows.pop());
      default -> {
        // goes on
      }
    }
  }

  private void add(TextParagraph paragraph) {
    TableRow row = rows.peek();
    if (row == null) {
      paragraph.addTo(blocks);
    } else {
      row.add(paragraph);
    }
  }

  private void add(TableRow row) {
    TableRow around = rows.peek();
    if (around == null) {
      row.addTo(blocks);
    } else {
      around.add(row);
    }
  }

  private TableRow rowOrNew() {
    if (rows.isEmpty()) {
      rows.push(new TableRow());
    }
    return rows.element();
  }
}
