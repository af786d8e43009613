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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Brings in files, several in one transaction and two transactions at a time, so that one is
 * embedded while the database stores the other. Keeps no more of the files that are in than how it
 * went. Not thread-safe.
 */
final class FileImport implements AutoCloseable {

  /** Of a transaction: about 500 chunks, some megabytes with their embeddings. */
  private static final int ENOUGH_CHARACTERS = 400_000;

  private static final int ENOUGH_FILES = 200;

  private static final int AT_ONCE = 2;

  /** For two transactions, where a model on another machine embeds them. */
  private static final int PATIENCE_MINUTES = 5;

  private final DocumentReader reader;
  private final LanguageIdentifier languages;
  private final ImportDocuments importDocuments;
  private final Optional<ReadingLanguage> language;
  private final ReviewStatus reviewStatus;
  private final ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
  private final Deque<Future<List<String>>> underWay = new ArrayDeque<>();
  private final Map<Path, ImportDocument.Command> read = new LinkedHashMap<>();
  private final AtomicInteger added = new AtomicInteger();
  private final AtomicInteger known = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();
  private int characters;

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
   * Reads a file, and begins to bring in what was read so far when that is enough for a
   * transaction.
   *
   * @return a line for each file that is done with, in the order in which they were taken
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
      begin();
      lines.addAll(whileMoreThan(AT_ONCE - 1));
    }
    return lines;
  }

  /** Brings in what was read and is not in yet; a line for each of those files. */
  List<String> finish() {
    begin();
    return whileMoreThan(0);
  }

  private void begin() {
    Map<Path, ImportDocument.Command> batch = new LinkedHashMap<>(read);
    read.clear();
    characters = 0;
    underWay.add(workers.submit(() -> bringIn(batch)));
  }

  private List<String> whileMoreThan(int batches) {
    List<String> lines = new ArrayList<>();
    while (underWay.size() > batches) {
      lines.addAll(outcome(underWay.remove()));
    }
    return lines;
  }

  private static List<String> outcome(Future<List<String>> batch) {
    try {
      return batch.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private List<String> bringIn(Map<Path, ImportDocument.Command> batch) {
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
    (imported.isNew() ? added : known).incrementAndGet();
    return line(imported.isNew() ? "added" : "known", file, imported.id().toString());
  }

  private String failure(Path file, InvalidValue broken) {
    return failure(file, broken.field() + " " + broken.rule());
  }

  /** How many of each, so far. */
  String counts() {
    return String.format(
        Locale.ROOT,
        "%d added, %d known already, %d failed",
        added.get(),
        known.get(),
        failed.get());
  }

  /** Whether one of them has failed. */
  boolean hasFailed() {
    return failed.get() > 0;
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
    failed.incrementAndGet();
    return line("failed", file, reason);
  }

  private static String line(String outcome, Path file, String more) {
    return String.format(Locale.ROOT, "%-7s %s  %s", outcome, file, more);
  }

  private static String withoutEnding(String name) {
    return name.replaceAll("(?<=.)\\.[^.]*$", "");
  }

  /** Begins nothing more, and waits until what is under way is in, or has failed. */
  @Override
  public void close() {
    workers.shutdown();
    try {
      if (!workers.awaitTermination(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
        workers.shutdownNow();
      }
    } catch (InterruptedException e) {
      workers.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
