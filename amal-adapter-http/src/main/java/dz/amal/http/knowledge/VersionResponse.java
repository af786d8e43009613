package dz.amal.http.knowledge;

import dz.amal.domain.knowledge.DocumentVersion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a document says or said, in the API's shape.
 *
 * @param replacedAt null for the current version
 */
record VersionResponse(
    String documentId,
    int version,
    String title,
    String content,
    String language,
    @Nullable String source,
    @Nullable String author,
    @Nullable String replacedAt) {

  static VersionResponse of(DocumentVersion version) {
    return new VersionResponse(
        version.document().toString(),
        version.version(),
        version.title(),
        version.text().value(),
        version.language().code(),
        version.source().orElse(null),
        version.author().orElse(null),
        version.replacedAt().map(Instant::toString).orElse(null));
  }
}
