package dz.amal.domain.knowledge;

import dz.amal.domain.kernel.TextRule;
import dz.amal.domain.language.ReadingLanguage;
import java.time.Instant;
import java.util.Optional;

/**
 * A text that answers may quote, once it may be used.
 *
 * @param source who well established says so
 * @param piiStripped whether personal data was looked for and masked
 * @param chunkCount how many chunks it was cut into
 */
public record Document(
    DocumentId id,
    String title,
    DocumentText text,
    ReadingLanguage language,
    Optional<String> source,
    ReviewStatus reviewStatus,
    boolean piiStripped,
    int chunkCount,
    Instant createdAt) {

  private static final TextRule TITLE = new TextRule("title", 500);
  private static final TextRule SOURCE = new TextRule("source", 500);

  public Document {
    title = TITLE.check(title);
    source = source.map(SOURCE::check);
  }

  /** Whether answers may quote it (docs/database.md). */
  public boolean mayBeUsed() {
    return reviewStatus == ReviewStatus.APPROVED && piiStripped;
  }
}
