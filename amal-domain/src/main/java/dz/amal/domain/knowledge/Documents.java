package dz.amal.domain.knowledge;

import java.util.List;
import java.util.Optional;

/** All documents that were not deleted, with their chunks. */
public interface Documents {

  /**
   * Keeps a document and its chunks.
   *
   * @throws IllegalStateException if the id or the text's hash is already taken
   */
  void add(Document document, List<EmbeddedChunk> chunks);

  /** The document of this text, or empty if there is none. */
  Optional<DocumentId> withHash(String contentHash);

  /** The document, or empty if there is none. */
  Optional<Document> find(DocumentId id);
}
