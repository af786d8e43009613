package dz.amal.bootstrap.cli;

import dz.amal.application.knowledge.ImportDocument;
import dz.amal.application.knowledge.ImportDocument.Imported;
import dz.amal.application.knowledge.ImportDocuments;
import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.knowledge.DocumentReader;
import dz.amal.domain.knowledge.ReadDocument;
import dz.amal.domain.knowledge.ReviewStatus;
import dz.amal.domain.language.LanguageIdentifier;
import dz.amal.domain.language.ReadingLanguage;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Brings in files, several in one transaction, and keeps no more of those that are in than how it
 * went. Not thread-safe.
 */
final class FileImport {

  /** Of a transaction: about 500 chunks, some megabytes with their embeddings. */
  private static final int ENOUGH_CHARACTERS = 400_000;

  private static final int ENOUGH_FILES = 200;

  private final DocumentReader reader;
  private final LanguageIdentifier languages;
  private final ImportDocuments importDocuments;
  private final Optional<ReadingLanguage> language;
  private final ReviewStatus reviewStatus;
  private final Map<Path, ImportDocument.Command> read = new LinkedHashMap<>();
  private int characters;
  private int added;
  private int known;
  private int failed;

  /** Into this use case; {@code language} overrides what files say. */
  FileImport(
      DocumentReader reader,
      LanguageIdentifier languages,
      ImportDocuments importDocuments,
      Optional<ReadingLanguage> language,
      ReviewStatus reviewStatus) {
    this.reader = reader;
    this.languages = languages;
    this.importDocuments = importDocuments;
    this.language = language;
    this.reviewStatus = reviewStatus;
  }

  /**
   * Reads a file, and brings in what was read so far when that is enough for a transaction.
   *
   * @return a line for each file that is done with
   * @throws dz.amal.domain.kernel.StorageUnavailable if the others would fare no better
   */
  List<String> take(Path file) {
    List<String> lines = new ArrayList<>();
    try {
      ImportDocument.Command command = command(file);
      read.put(file, command);
      characters += command.text().value().length();
    } catch (InvalidValue e) {
      lines.add(failure(file, e));
    } catch (UncheckedIOException e) {
      lines.add(failure(file, Files.exists(file) ? "cannot be read" : "does not exist"));
    }
    if (characters >= ENOUGH_CHARACTERS || read.size() >= ENOUGH_FILES) {
      lines.addAll(finish());
    }
    return lines;
  }

  /** Brings in what was read and is not in yet; a line for each of those files. */
  List<String> finish() {
    Map<Path, ImportDocument.Command> batch = new LinkedHashMap<>(read);
    read.clear();
    characters = 0;
    try {
      List<Imported> imported = importDocuments.handle(List.copyOf(batch.values()));
      List<String> lines = new ArrayList<>();
      for (Path file : batch.keySet()) {
        lines.add(success(file, imported.get(lines.size())));
      }
      return lines;
    } catch (InvalidValue oneOfThem) {
      return oneByOne(batch);
    }
  }

  private List<String> oneByOne(Map<Path, ImportDocument.Command> batch) {
    List<String> lines = new ArrayList<>();
    batch.forEach(
        (file, command) -> {
          try {
            lines.add(success(file, importDocuments.handle(List.of(command)).get(0)));
          } catch (InvalidValue e) {
            lines.add(failure(file, e));
          }
        });
    return lines;
  }

  private String success(Path file, Imported imported) {
    added += imported.isNew() ? 1 : 0;
    known += imported.isNew() ? 0 : 1;
    return line(imported.isNew() ? "added" : "known", file, imported.id().toString());
  }

  private String failure(Path file, InvalidValue broken) {
    return failure(file, broken.field() + " " + broken.rule());
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
        document.author(),
        Optional.empty(),
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
