package dz.amal.bootstrap.files;

import dz.amal.application.knowledge.ImportDocument;
import dz.amal.documents.markdown.MarkdownDocuments;
import dz.amal.domain.knowledge.ReadDocument;
import dz.amal.domain.knowledge.ReviewStatus;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The documents that come with Amal, brought in through the same use case as any other. Starting
 * twice brings them in once.
 */
public final class StarterKnowledge {

  private static final Logger LOG = LoggerFactory.getLogger(StarterKnowledge.class);
  private static final String FOLDER = "knowledge/starter";

  private final ImportDocument importDocument;

  /** Through this use case. */
  public StarterKnowledge(ImportDocument importDocument) {
    this.importDocument = importDocument;
  }

  /** Brings in what is not there yet; returns how many documents that were. */
  public int load() {
    int added = 0;
    for (Map.Entry<String, String> file : ResourceFolder.read(FOLDER, ".md").entrySet()) {
      if (importDocument.handle(command(file.getKey(), file.getValue())).isNew()) {
        added++;
      }
    }
    if (added > 0) {
      LOG.info("Brought in {} documents of starter knowledge", added);
    }
    return added;
  }

  private static ImportDocument.Command command(String name, String markdown) {
    ReadDocument document = MarkdownDocuments.parse(markdown);
    return new ImportDocument.Command(
        document.title().orElseThrow(() -> missing(name, "title")),
        document.text(),
        document.language().orElseThrow(() -> missing(name, "language")),
        document.source(),
        document.reviewedOn().isPresent() ? ReviewStatus.APPROVED : ReviewStatus.PENDING);
  }

  private static IllegalStateException missing(String name, String field) {
    return new IllegalStateException(name + " has no " + field);
  }
}
