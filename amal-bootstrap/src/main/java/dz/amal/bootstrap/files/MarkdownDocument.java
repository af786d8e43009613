package dz.amal.bootstrap.files;

import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.knowledge.DocumentText;
import dz.amal.domain.language.ReadingLanguage;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/**
 * A Markdown file: what its front matter says, and its text as documents keep it.
 *
 * @param title the front matter's, or else the first heading
 */
record MarkdownDocument(
    Optional<String> title,
    Optional<ReadingLanguage> language,
    Optional<String> source,
    Optional<LocalDate> reviewedOn,
    DocumentText text) {

  private static final Parser PARSER =
      Parser.builder().extensions(List.of(YamlFrontMatterExtension.create())).build();

  /**
   * Reads a file.
   *
   * @throws InvalidValue if it is empty, or the front matter holds a wrong value
   */
  static MarkdownDocument parse(String markdown) {
    Node root = PARSER.parse(markdown);
    YamlFrontMatterVisitor front = new YamlFrontMatterVisitor();
    root.accept(front);
    PlainText text = PlainText.of(root);
    Map<String, List<String>> values = front.getData();
    return new MarkdownDocument(
        value(values, "title").or(text::firstHeading),
        value(values, "language").map(code -> ReadingLanguage.ofCode("language", code)),
        value(values, "source"),
        value(values, "reviewed_on").map(MarkdownDocument::day),
        new DocumentText(text.value()));
  }

  private static Optional<String> value(Map<String, List<String>> values, String key) {
    return values.getOrDefault(key, List.of()).stream()
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new InvalidValue("reviewed_on", "must be a day as 2026-11-22");
    }
  }
}
