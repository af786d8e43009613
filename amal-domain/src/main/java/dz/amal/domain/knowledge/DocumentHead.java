package dz.amal.domain.knowledge;

import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.Cursor;
import dz.amal.domain.kernel.TextRule;
import dz.amal.domain.language.ReadingLanguage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * All there is to know of a document but its text.
 *
 * @param version from 1; another text, title or language makes the next
 * @param title shown with every citation, 1 to 500 characters
 * @param source who well established says so, 1 to 500 characters
 * @param author who wrote it, 1 to 255 characters
 * @param createdBy who brought it in; empty for what came with Amal, and once they were erased
 * @param changedBy who made this version; empty for the first
 * @param piiStripped whether personal data was looked for and masked
 * @param chunkCount how many chunks this version was cut into
 * @param updatedAt of its last change
 */
public record DocumentHead(
    DocumentId id,
    int version,
    String title,
    ReadingLanguage language,
    Optional<String> source,
    Optional<String> author,
    Optional<UserId> createdBy,
    Optional<UserId> changedBy,
    boolean piiStripped,
    ReviewStanding standing,
    int chunkCount,
    Instant createdAt,
    Instant updatedAt) {

  private static final TextRule TITLE = new TextRule("title", 500);
  private static final TextRule SOURCE = new TextRule("source", 500);
  private static final TextRule AUTHOR = new TextRule("author", 255);

  public DocumentHead {
    title = TITLE.check(title);
    source = source.map(SOURCE::check);
    author = author.map(AUTHOR::check);
  }

  /** Whether answers may quote the document on this day in Algiers (docs/documents.md). */
  public boolean mayBeUsed(LocalDate day) {
    return piiStripped && standing.isApprovedOn(day);
  }

  /** Which state of the document this is. */
  public DocumentState state() {
    return new DocumentState(version, updatedAt);
  }

  /** Its place in the list of documents. */
  public Cursor cursor() {
    return new Cursor(createdAt, id.value());
  }

  DocumentHead withStanding(ReviewStanding next, Instant at) {
    return new DocumentHead(
        id,
        version,
        title,
        language,
        source,
        author,
        createdBy,
        changedBy,
        piiStripped,
        next,
        chunkCount,
        createdAt,
        at);
  }

  DocumentHead withOrigin(Optional<String> nextSource, Optional<String> nextAuthor, Instant at) {
    return new DocumentHead(
        id,
        version,
        title,
        language,
        nextSource,
        nextAuthor,
        createdBy,
        changedBy,
        piiStripped,
        standing,
        chunkCount,
        createdAt,
        at);
  }

  DocumentHead withChunkCount(int chunks) {
    return new DocumentHead(
        id,
        version,
        title,
        language,
        source,
        author,
        createdBy,
        changedBy,
        piiStripped,
        standing,
        chunks,
        createdAt,
        updatedAt);
  }

  /** Only the id, the version and how it stands. */
  @Override
  public String toString() {
    return "DocumentHead[" + id + ", " + version + ", " + standing.status() + "]";
  }
}
