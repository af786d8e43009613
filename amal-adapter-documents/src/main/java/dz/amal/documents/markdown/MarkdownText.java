package dz.amal.documents.markdown;

import dz.amal.documents.kernel.TextBlocks;
import java.util.StringJoiner;
import org.commonmark.ext.front.matter.YamlFrontMatterBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * Markdown without its mark-up, so that a quote is made of words only. Walks instead of calling
 * itself, so that no nesting is too deep.
 */
final class MarkdownText {

  private final TextBlocks blocks = new TextBlocks();

  private MarkdownText() {}

  static TextBlocks of(Node root) {
    MarkdownText text = new MarkdownText();
    Node node = root.getFirstChild();
    while (node != null) {
      node = text.enter(node) ? firstInside(node, root) : next(node, root);
    }
    return text.blocks;
  }

  /** Adds the block; returns whether it holds other blocks, which are still to be added. */
  private boolean enter(Node node) {
    if (node instanceof Heading heading) {
      blocks.heading(heading.getLevel(), words(heading));
    } else if (node instanceof Paragraph) {
      paragraph(node);
    } else if (node instanceof FencedCodeBlock code) {
      blocks.paragraph(code.getLiteral());
    } else if (node instanceof IndentedCodeBlock code) {
      blocks.paragraph(code.getLiteral());
    } else if (node instanceof TableRow) {
      blocks.line(cells(node));
    } else {
      return !(node instanceof HtmlBlock || node instanceof YamlFrontMatterBlock);
    }
    return false;
  }

  private void paragraph(Node node) {
    if (node.getParent() instanceof ListItem) {
      blocks.line(words(node));
    } else {
      blocks.paragraph(words(node));
    }
  }

  private static String cells(Node row) {
    StringJoiner cells = new StringJoiner(" | ");
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      if (cell instanceof TableCell) {
        cells.add(words(cell));
      }
    }
    return cells.toString();
  }

  private static String words(Node block) {
    StringBuilder words = new StringBuilder();
    Node node = block.getFirstChild();
    while (node != null) {
      words.append(literal(node));
      node = firstInside(node, block);
    }
    return words.toString();
  }

  private static String literal(Node node) {
    if (node instanceof Text text) {
      return text.getLiteral();
    }
    if (node instanceof Code code) {
      return code.getLiteral();
    }
    if (node instanceof SoftLineBreak) {
      return " ";
    }
    return node instanceof HardLineBreak ? "\n" : "";
  }

  private static @Nullable Node firstInside(Node node, Node root) {
    Node child = node.getFirstChild();
    return child == null ? next(node, root) : child;
  }

  private static @Nullable Node next(Node node, Node root) {
    Node at = node;
    while (at != root) {
      Node next = at.getNext();
      if (next != null) {
        return next;
      }
      at = at.getParent();
    }
    return null;
  }
}
