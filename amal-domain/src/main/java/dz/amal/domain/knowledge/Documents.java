package dz.amal.domain.knowledge;

import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All documents that were not withdrawn, with their chunks and reviews. What is handed out are
 * snapshots. Every change is wholly there or not at all, also outside a transaction.
 */
public interface Documents {

  /**
   * Keeps new documents and their chunks: all of them or none.
   *
   * @throws IllegalStateException if an id or a text's hash is already taken
   */
  void addAll(List<NewDocument> documents);

  /** As {@link #addAll}, of one document. */
  default void add(Document document, List<EmbeddedChunk> chunks) {
    addAll(List.of(new NewDocument(document, chunks)));
  }

  /** The document of this text, or empty if there is none. */
  Optional<DocumentId> withHash(String contentHash);

  /** Whether any document has or ever had this text, withdrawn ones and earlier versions too. */
  boolean hasEverHad(String contentHash);

  /** The document in its current version, or empty if there is none. */
  Optional<Document> find(DocumentId id);

  /**
   * As {@link #find}, and nobody else changes it until the transaction ends.
   *
   * @throws IllegalStateException outside a transaction
   */
  Optional<Document> findForUpdate(DocumentId id);

  /** The documents that the filter takes, the newest first, then the highest id. */
  Page<DocumentHead> list(DocumentFilter filter, PageRequest page);

  /** The chunks of the current version, in the order of the document; none if there is none. */
  List<ChunkPlace> chunks(DocumentId id);

  /**
   * What the document says or said in this version, also after it was withdrawn; empty if it never
   * had that version.
   */
  Optional<DocumentVersion> version(DocumentId id, int version);

  /** Who brought it in or wrote a version of it, but for those who were erased. */
  Set<UserId> writers(DocumentId id);

  /**
   * Replaces source and author.
   *
   * @throws IllegalStateException if there is no such document in this version
   */
  void attribute(Document document);

  /**
   * Puts the next version in the place of the current one, with its chunks. The text until now and
   * its chunks are kept for what cites them, and no search finds them from now on.
   *
   * @throws IllegalStateException if there is no such document, this is not its next version, or
   *     another document has this text
   */
  void replace(Document next, List<EmbeddedChunk> chunks);

  /**
   * Keeps a review, and how the document stands by it.
   *
   * @throws IllegalStateException if there is no such document in the version that was reviewed
   */
  void review(Document reviewed, DocumentReview review);

  /** The reviews of all its versions, the newest first, then the highest id. */
  Page<DocumentReview> reviews(DocumentId id, PageRequest page);

  /** Withdraws the document: no search finds it from now on. Does nothing if there is none. */
  void withdraw(DocumentId id, Instant at);
}
