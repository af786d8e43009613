package dz.amal.documents.html;

import dz.amal.documents.kernel.TextBlocks;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * A page without its mark-up. Jsoup walks it without calling itself, so no nesting is too deep.
 * What surrounds the text is left out: navigation, headers, footers, scripts.
 */
final class HtmlText implements NodeFilter {

  private static final Set<String> LEFT_OUT =
      Set.of(
          "script",
          "style",
          "nav",
          "header",
          "footer",
          "aside",
          "template",
          "noscript",
          "title",
          "svg",
          "math",
          "iframe",
          "object",
          "select",
          "button",
          "textarea",
          "dialog");

  private static final Set<String> OF_LISTS = Set.of("li", "dt", "dd");
  private static final Set<String> CELLS = Set.of("td", "th");

  private final TextBlocks blocks = new TextBlocks();
  private final StringBuilder words = new StringBuilder();
  private int lists;
  private int preformatted;
  private @Nullable Element row;
  private int cells;

  private HtmlText() {}

  static TextBlocks of(Element body) {
    HtmlText text = new HtmlText();
    body.filter(text);
    text.endBlock();
    return text.blocks;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      words.append(preformatted > 0 ? text.getWholeText() : onOneLine(text.getWholeText()));
    } else if (node instanceof Element element) {
      if (isLeftOut(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      open(element, element.normalName());
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && !isLeftOut(element)) {
      close(element, element.normalName());
    }
    return FilterResult.CONTINUE;
  }

  private void open(Element element, String name) {
    preformatted += name.equals("pre") ? 1 : 0;
    if (row != null) {
      openInRow(element, name);
    } else if (name.equals("br")) {
      words.append('\n');
    } else if (isRow(element)) {
      endBlock();
      row = element;
      cells = 0;
    } else if (element.isBlock()) {
      endBlock();
      lists += OF_LISTS.contains(name) ? 1 : 0;
    }
  }

  private void openInRow(Element element, String name) {
    if (CELLS.contains(name)) {
      words.append(cells == 0 ? "" : " | ");
      cells++;
    } else if (element.isBlock() || name.equals("br")) {
      words.append(' ');
    }
  }

  private void close(Element element, String name) {
    preformatted -= name.equals("pre") ? 1 : 0;
    if (element.equals(row)) {
      row = null;
      blocks.line(taken().replace('\n', ' '));
    } else if (row != null) {
      words.append(element.isBlock() ? " " : "");
    } else if (name.matches("h[1-6]")) {
      blocks.heading(name.charAt(1) - '0', taken());
    } else if (element.isBlock()) {
      endBlock();
      lists -= OF_LISTS.contains(name) ? 1 : 0;
    }
  }

  private void endBlock() {
    if (lists > 0) {
      blocks.line(taken());
    } else {
      blocks.paragraph(taken());
    }
  }

  private String taken() {
    String taken = words.toString();
    words.setLength(0);
    return taken;
  }

  /** A row of data: not one of those that lay out a page. */
  private static boolean isRow(Element element) {
    return element.normalName().equals("tr")
        && element.childrenSize() > 1
        && element.selectFirst("h1, h2, h3, h4, h5, h6, table") == null;
  }

  private static boolean isLeftOut(Element element) {
    return LEFT_OUT.contains(element.normalName())
        || element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true");
  }

  private static String onOneLine(String text) {
    return text.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ').replace('\f', ' ');
  }
}
