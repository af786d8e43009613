package dz.amal.documents.markdown;

import dz.amal.documents.kernel.Refusal;
import dz.amal.documents.kernel.Words;
import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.language.ReadingLanguage;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.ext.front.matter.YamlFrontMatterBlock;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.node.Node;

/**
 * What the head of a Markdown file says of it. A wrong value is refused, since somebody meant it.
 */
record FrontMatter(Map<String, List<String>> values) {

  static FrontMatter of(Node root) {
    YamlFrontMatterVisitor visitor = new YamlFrontMatterVisitor();
    if (root.getFirstChild() instanceof YamlFrontMatterBlock block) {
      block.accept(visitor);
    }
    return new FrontMatter(visitor.getData());
  }

  Optional<String> name(String key) {
    return value(key).flatMap(Words::name);
  }

  Optional<ReadingLanguage> language() {
    return value("language").map(FrontMatter::language);
  }

  Optional<LocalDate> reviewedOn() {
    return value("reviewed_on").map(FrontMatter::day);
  }

  private Optional<String> value(String key) {
    return values.getOrDefault(key, List.of()).stream()
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  private static ReadingLanguage language(String code) {
    try {
      return ReadingLanguage.ofCode("language", code);
    } catch (InvalidValue e) {
      throw Refusal.because("must give its language as one of ar-DZ, fr-FR, en-US");
    }
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw Refusal.because("must give reviewed_on as a day, such as 2026-11-22");
    }
  }
}
