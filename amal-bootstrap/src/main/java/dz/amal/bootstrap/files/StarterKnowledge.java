package dz.amal.bootstrap.files;

import dz.amal.application.knowledge.ImportDocument;
import dz.amal.application.knowledge.ImportDocument.Imported;
import dz.amal.documents.markdown.MarkdownDocuments;
import dz.amal.domain.knowledge.CleanText;
import dz.amal.domain.knowledge.Documents;
import dz.amal.domain.knowledge.ReadDocument;
import dz.amal.domain.knowledge.ReviewStatus;
import dz.amal.domain.language.ReadingLanguage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The documents that come with Amal, brought in through the same use case as any other. Starting
 * twice brings them in once, and what somebody has changed or withdrawn since does not come back.
 */
public final class StarterKnowledge {

  private static final Logger LOG = LoggerFactory.getLogger(StarterKnowledge.class);
  private static final String FOLDER = "knowledge/starter";

  private final ImportDocument importDocument;
  private final Documents documents;

  /** Through this use case, into these documents. */
  public StarterKnowledge(ImportDocument importDocument, Documents documents) {
    this.importDocument = importDocument;
    this.documents = documents;
  }

  /** Brings in what is not there yet; returns how many documents that were. */
  public int load() {
    long added = bringIn(language -> true).values().stream().filter(Imported::isNew).count();
    if (added > 0) {
      LOG.info("Brought in {} documents of starter knowledge", added);
    }
    return (int) added;
  }

  /** Brings in the documents of some languages; by their path, as {@code fr/alcohol.md}. */
  public Map<String, Imported> bringIn(Predicate<ReadingLanguage> wanted) {
    Map<String, Imported> brought = new LinkedHashMap<>();
    ResourceFolder.read(FOLDER, ".md")
        .forEach(
            (path, markdown) -> {
              ImportDocument.Command command = command(path, markdown);
              if (wanted.test(command.language()) && !wasThereBefore(command)) {
                brought.put(path, importDocument.handle(command));
              }
            });
    return brought;
  }

  /** What somebody has changed or withdrawn does not come back. */
  private boolean wasThereBefore(ImportDocument.Command command) {
    return documents.hasEverHad(CleanText.of(command.text()).text().hash());
  }

  private static ImportDocument.Command command(String name, String markdown) {
    ReadDocument document = MarkdownDocuments.parse(markdown);
    return new ImportDocument.Command(
        document.title().orElseThrow(() -> missing(name, "title")),
        document.text(),
        document.language().orElseThrow(() -> missing(name, "language")),
        document.source(),
        document.author(),
        Optional.empty(),
        document.reviewedOn().isPresent() ? ReviewStatus.APPROVED : ReviewStatus.PENDING);
  }

  private static IllegalStateException missing(String name, String field) {
    return new IllegalStateException(name + " has no " + field);
  }
}
