package dz.amal.bootstrap.files;

import java.util.Optional;
import org.commonmark.ext.front.matter.YamlFrontMatterBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * Markdown as documents keep it: paragraphs between empty lines, headings with their #, and no
 * other mark-up, so that a quote is made of words only.
 */
final class PlainText extends AbstractVisitor {

  private final StringBuilder text = new StringBuilder();
  private String firstHeading = "";

  private PlainText() {}

  static PlainText of(Node root) {
    PlainText text = new PlainText();
    root.accept(text);
    return text;
  }

  String value() {
    return text.toString();
  }

  Optional<String> firstHeading() {
    return firstHeading.isEmpty() ? Optional.empty() : Optional.of(firstHeading);
  }

  @Override
  public void visit(Heading heading) {
    text.append("#".repeat(heading.getLevel())).append(' ');
    int start = text.length();
    visitChildren(heading);
    if (firstHeading.isEmpty()) {
      firstHeading = text.substring(start);
    }
    text.append("\n\n");
  }

  @Override
  public void visit(Paragraph paragraph) {
    visitChildren(paragraph);
    text.append("\n\n");
  }

  @Override
  public void visit(FencedCodeBlock block) {
    text.append(block.getLiteral()).append("\n\n");
  }

  @Override
  public void visit(HtmlBlock block) {
    // Mark-up is no text.
  }

  @Override
  public void visit(CustomBlock block) {
    if (!(block instanceof YamlFrontMatterBlock)) {
      visitChildren(block);
    }
  }

  @Override
  public void visit(Text node) {
    text.append(node.getLiteral());
  }

  @Override
  public void visit(Code node) {
    text.append(node.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    text.append(' ');
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    text.append('\n');
  }
}
