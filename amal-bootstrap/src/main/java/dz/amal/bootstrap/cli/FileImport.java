package dz.amal.bootstrap.cli;

import dz.amal.application.knowledge.ImportDocument;
import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.knowledge.DocumentReader;
import dz.amal.domain.knowledge.ReadDocument;
import dz.amal.domain.knowledge.ReviewStatus;
import dz.amal.domain.language.LanguageIdentifier;
import dz.amal.domain.language.ReadingLanguage;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Brings in one file after the other, and keeps no more of them than how it went. */
final class FileImport {

  private final DocumentReader reader;
  private final LanguageIdentifier languages;
  private final ImportDocument importDocument;
  private final Optional<ReadingLanguage> language;
  private final ReviewStatus reviewStatus;
  private int added;
  private int known;
  private int failed;

  /** Into this use case; {@code language} overrides what files say. */
  FileImport(
      DocumentReader reader,
      LanguageIdentifier languages,
      ImportDocument importDocument,
      Optional<ReadingLanguage> language,
      ReviewStatus reviewStatus) {
    this.reader = reader;
    this.languages = languages;
    this.importDocument = importDocument;
    this.language = language;
    this.reviewStatus = reviewStatus;
  }

  /**
   * Brings in a file, and says in a line how it went.
   *
   * @throws dz.amal.domain.kernel.StorageUnavailable if the others would fare no better
   */
  String line(Path file) {
    try {
      ImportDocument.Imported imported = importDocument.handle(command(file));
      added += imported.isNew() ? 1 : 0;
      known += imported.isNew() ? 0 : 1;
      return line(imported.isNew() ? "added" : "known", file, imported.id().toString());
    } catch (InvalidValue e) {
      return failure(file, e.field() + " " + e.rule());
    } catch (UncheckedIOException e) {
      return failure(file, Files.exists(file) ? "cannot be read" : "does not exist");
    }
  }

  /** How many of each, so far. */
  String counts() {
    return String.format(
        Locale.ROOT, "%d added, %d known already, %d failed", added, known, failed);
  }

  /** Whether one of them has failed. */
  boolean hasFailed() {
    return failed > 0;
  }

  private ImportDocument.Command command(Path file) {
    String name = file.toAbsolutePath().getFileName().toString();
    ReadDocument document = reader.read(name, file);
    return new ImportDocument.Command(
        document.title().orElseGet(() -> withoutEnding(name)),
        document.text(),
        language
            .or(document::language)
            .orElseGet(() -> languages.identify(document.text().value()).reading()),
        document.source(),
        reviewStatus);
  }

  private String failure(Path file, String reason) {
    failed++;
    return line("failed", file, reason);
  }

  private static String line(String outcome, Path file, String more) {
    return String.format(Locale.ROOT, "%-7s %s  %s", outcome, file, more);
  }

  private static String withoutEnding(String name) {
    return name.replaceAll("(?<=.)\\.[^.]*$", "");
  }
}
