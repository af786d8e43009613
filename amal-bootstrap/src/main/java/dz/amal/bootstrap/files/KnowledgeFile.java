package dz.amal.bootstrap.files;

import dz.amal.application.knowledge.ImportDocument;
import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.knowledge.DocumentText;
import dz.amal.domain.knowledge.ReviewStatus;
import dz.amal.domain.language.LanguageIdentifier;
import dz.amal.domain.language.ReadingLanguage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Reads one file that somebody brings in: Markdown, or plain text in UTF-8. */
public final class KnowledgeFile {

  private static final long MAX_BYTES = 8L * 1024 * 1024;

  private final LanguageIdentifier languages;

  /** With a way to tell a language that nobody has named. */
  public KnowledgeFile(LanguageIdentifier languages) {
    this.languages = languages;
  }

  /**
   * What to import.
   *
   * @param language overrides what the file says
   * @throws InvalidValue if the file cannot be used, with the rule it breaks
   * @throws IOException if it cannot be read
   */
  public ImportDocument.Command read(
      Path file, Optional<ReadingLanguage> language, ReviewStatus reviewStatus) throws IOException {
    MarkdownDocument document = parse(file.getFileName().toString(), file);
    return new ImportDocument.Command(
        document.title().orElseGet(() -> nameOf(file)),
        document.text(),
        language
            .or(document::language)
            .orElseGet(() -> languages.identify(document.text().value()).reading()),
        document.source(),
        Optional.empty(),
        Optional.empty(),
        reviewStatus);
  }

  static MarkdownDocument parse(String name, Path file) throws IOException {
    if (Files.size(file) > MAX_BYTES) {
      throw new InvalidValue("file", "must be at most 8 MiB");
    }
    String ending = name.replaceAll(".*\\.", "").toLowerCase(Locale.ROOT);
    return switch (ending) {
      case "md", "markdown" -> MarkdownDocument.parse(decode(file));
      case "txt" ->
          new MarkdownDocument(
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              new DocumentText(decode(file)));
      default -> throw new InvalidValue("file", "must be .md or .txt");
    };
  }

  private static String decode(Path file) throws IOException {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
          .toString();
    } catch (CharacterCodingException e) {
      throw new InvalidValue("file", "must be text in UTF-8");
    }
  }

  private static String nameOf(Path file) {
    return file.getFileName().toString().replaceAll("\\.[^.]*$", "");
  }
}
