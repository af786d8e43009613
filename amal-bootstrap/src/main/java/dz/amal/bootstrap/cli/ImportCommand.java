package dz.amal.bootstrap.cli;

import dz.amal.bootstrap.ConfiguredModels;
import dz.amal.bootstrap.Database;
import dz.amal.bootstrap.Models;
import dz.amal.bootstrap.UseCases;
import dz.amal.bootstrap.World;
import dz.amal.bootstrap.config.AmalConfig;
import dz.amal.documents.DocumentFiles;
import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.knowledge.ReviewStatus;
import dz.amal.domain.language.ReadingLanguage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "import",
    description = {
      "Brings files, or all files of folders, into the knowledge (.txt, .md, .html, .pdf, .docx).",
      "Says for each whether it was added, known already, or failed, and why."
    })
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
    AmalConfig config = Environment.config();
    World world = World.real();
    try (ConfiguredModels configured = ConfiguredModels.of(config.llm(), Models.offline(), world);
        Database database = Database.open(config, world);
        FileImport imports =
            new FileImport(
                new DocumentFiles(),
                configured.models().languages(),
                UseCases.importDocuments(database.stores(), configured.models(), world),
                asked,
                approve ? ReviewStatus.APPROVED : ReviewStatus.PENDING)) {
      GivenFiles given = GivenFiles.of(paths);
      try (Bars bars = new Bars()) {
        new IndexedLoad(database, bars).run(given.bytes(), () -> importAll(given, imports, bars));
      }
      database.stores().knowledge().recount();
      return report(given, imports);
    }
  }

  private void importAll(GivenFiles given, FileImport imports, Bars bars) {
    bars.begin("import", given.files().size());
    int done = 0;
    for (Path file : given.files()) {
      print(imports.take(file));
      bars.reach(++done);
    }
    print(imports.finish());
  }

  private void print(List<String> lines) {
    lines.forEach(spec.commandLine().getOut()::println);
    spec.commandLine().getOut().flush();
  }

  private int report(GivenFiles given, FileImport imports) {
    print(List.of(imports.counts() + ", " + given.skipped() + " skipped"));
    return imports.hasFailed() ? 1 : 0;
  }

  private ReadingLanguage readingLanguage(String code) {
    try {
      return ReadingLanguage.ofCode("--lang", code);
    } catch (InvalidValue e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}
