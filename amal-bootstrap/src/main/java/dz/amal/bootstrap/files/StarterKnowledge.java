package dz.amal.bootstrap.files;

import dz.amal.application.knowledge.ImportDocument;
import dz.amal.domain.knowledge.CleanText;
import dz.amal.domain.knowledge.Documents;
import dz.amal.domain.knowledge.ReviewStatus;
import java.util.Map;
import java.util.Optional;
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
    int added = 0;
    for (Map.Entry<String, String> file : ResourceFolder.read(FOLDER, ".md").entrySet()) {
      ImportDocument.Command command = command(file.getKey(), file.getValue());
      boolean wasThere = documents.hasEverHad(CleanText.of(command.text()).text().hash());
      if (!wasThere && importDocument.handle(command).isNew()) {
        added++;
      }
    }
    if (added > 0) {
      LOG.info("Brought in {} documents of starter knowledge", added);
    }
    return added;
  }

  private static ImportDocument.Command command(String name, String markdown) {
    MarkdownDocument document = MarkdownDocument.parse(markdown);
    return new ImportDocument.Command(
        document.title().orElseThrow(() -> missing(name, "title")),
        document.text(),
        document.language().orElseThrow(() -> missing(name, "language")),
        document.source(),
        Optional.empty(),
        Optional.empty(),
        document.reviewedOn().isPresent() ? ReviewStatus.APPROVED : ReviewStatus.PENDING);
  }

  private static IllegalStateException missing(String name, String field) {
    return new IllegalStateException(name + " has no " + field);
  }
}
