package dz.amal.bootstrap.cli;

import dz.amal.application.knowledge.ImportDocument;
import dz.amal.bootstrap.Database;
import dz.amal.bootstrap.Models;
import dz.amal.bootstrap.World;
import dz.amal.bootstrap.files.KnowledgeFile;
import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.knowledge.Chunker;
import dz.amal.domain.knowledge.ReviewStatus;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.domain.store.Stores;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "import",
    description = "Brings files, or all files of folders, into the knowledge (.md, .txt).")
final class ImportCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "A file or a folder.")
  private List<Path> paths = List.of();

  @Option(
      names = "--lang",
      paramLabel = "ar-DZ|fr-FR|en-US",
      description = "The language; otherwise what the file says, or what it looks like.")
  private @Nullable String language;

  @Option(names = "--approve", description = "A reviewer has approved them: answers may use them.")
  private boolean approve;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Optional<ReadingLanguage> asked = Optional.ofNullable(language).map(this::readingLanguage);
    Models models = Models.offline();
    World world = World.real();
    List<Path> files = filesIn(paths);
    List<String> lines = new ArrayList<>();
    try (Database database = Database.open(Environment.config(), world.tokens());
        ProgressBar bar = progress(files.size())) {
      ImportDocument importDocument = importDocument(database.stores(), models, world);
      KnowledgeFile reader = new KnowledgeFile(models.languages());
      for (Path file : files) {
        lines.add(importOne(file, asked, reader, importDocument));
        bar.step();
      }
    }
    return report(lines);
  }

  private ReadingLanguage readingLanguage(String code) {
    try {
      return ReadingLanguage.ofCode("--lang", code);
    } catch (InvalidValue e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private static ImportDocument importDocument(Stores stores, Models models, World world) {
    return new ImportDocument(
        stores.transactions(),
        stores.documents(),
        Chunker.standard(),
        models.embedder(),
        world.ids(),
        world.clock());
  }

  private String importOne(
      Path file,
      Optional<ReadingLanguage> asked,
      KnowledgeFile reader,
      ImportDocument importDocument) {
    try {
      ReviewStatus status = approve ? ReviewStatus.APPROVED : ReviewStatus.PENDING;
      ImportDocument.Imported imported = importDocument.handle(reader.read(file, asked, status));
      return (imported.isNew() ? "added   " : "known   ") + file + "  " + imported.id();
    } catch (InvalidValue e) {
      return "failed  " + file + "  " + e.field() + " " + e.rule();
    } catch (IOException e) {
      return "failed  " + file + "  cannot be read";
    }
  }

  private int report(List<String> lines) {
    PrintWriter out = spec.commandLine().getOut();
    lines.forEach(out::println);
    long failed = count(lines, "failed");
    out.printf(
        "%d added, %d known already, %d failed%n",
        count(lines, "added"), count(lines, "known"), failed);
    return failed == 0 ? 0 : 1;
  }

  private static long count(List<String> lines, String word) {
    return lines.stream().filter(line -> line.startsWith(word)).count();
  }

  private static ProgressBar progress(int files) {
    return new ProgressBarBuilder()
        .setTaskName("import")
        .setInitialMax(files)
        .setStyle(ProgressBarStyle.ASCII)
        .build();
  }

  private static List<Path> filesIn(List<Path> paths) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        try (Stream<Path> found = Files.walk(path)) {
          files.addAll(found.filter(Files::isRegularFile).sorted().toList());
        }
      } else {
        files.add(path);
      }
    }
    return files;
  }
}
