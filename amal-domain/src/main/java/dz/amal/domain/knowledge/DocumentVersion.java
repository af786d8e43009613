package dz.amal.domain.knowledge;

import dz.amal.domain.language.ReadingLanguage;
import java.time.Instant;
import java.util.Optional;

/**
 * What a document says or once said: what a citation is resolved by.
 *
 * @param version from 1
 * @param replacedAt when the next version took its place; empty for the current one
 */
public record DocumentVersion(
    DocumentId document,
    int version,
    String title,
    DocumentText text,
    ReadingLanguage language,
    Optional<String> source,
    Optional<String> author,
    Optional<Instant> replacedAt) {

  /** What the document says now. */
  public static DocumentVersion current(Document document) {
    return of(document, Optional.empty());
  }

  /** What the document said until then. */
  public static DocumentVersion until(Document document, Instant replacedAt) {
    return of(document, Optional.of(replacedAt));
  }

  private static DocumentVersion of(Document document, Optional<Instant> replacedAt) {
    return new DocumentVersion(
        document.id(),
        document.version(),
        document.title(),
        document.text(),
        document.language(),
        document.source(),
        document.author(),
        replacedAt);
  }

  /** Only which one it is. */
  @Override
  public String toString() {
    return "DocumentVersion[" + document + ", " + version + "]";
  }
}
