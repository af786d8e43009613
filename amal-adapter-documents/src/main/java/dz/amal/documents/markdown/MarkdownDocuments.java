package dz.amal.documents.markdown;

import dz.amal.documents.kernel.Refusal;
import dz.amal.documents.kernel.TextBlocks;
import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.knowledge.ReadDocument;
import java.util.List;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/** Reads Markdown: what its front matter says, and its text as documents keep it. */
public final class MarkdownDocuments {

  /** Deeper than anybody quotes or lists. */
  private static final int DEEPEST = 100;

  /** Mark-up and all; the parser calls itself for what is nested within a paragraph. */
  private static final int LONGEST = 2 * TextBlocks.MAX_CHARACTERS;

  /** Links within links take time that grows with their square. */
  private static final int MAX_LINKS = 10_000;

  private static final String END_OF_LINK = "\\](?=[(\\[])";

  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(YamlFrontMatterExtension.create(), TablesExtension.create()))
          .maxOpenBlockParsers(DEEPEST)
          .build();

  private MarkdownDocuments() {}

  /**
   * Reads a text; its title is the front matter's, or else the first heading.
   *
   * @throws InvalidValue on {@code file}, if it is empty, or the front matter holds a wrong value
   */
  public static ReadDocument parse(String markdown) {
    if (markdown.length() > LONGEST) {
      throw Refusal.tooMuchText();
    }
    if (markdown.split(END_OF_LINK, MAX_LINKS).length == MAX_LINKS) {
      throw Refusal.excessive();
    }
    Node root = PARSER.parse(markdown);
    FrontMatter front = FrontMatter.of(root);
    TextBlocks blocks = MarkdownText.of(root);
    return new ReadDocument(
        front.name("title").or(blocks::firstHeading),
        front.language(),
        front.name("source"),
        front.name("author"),
        front.reviewedOn(),
        blocks.text());
  }
}
