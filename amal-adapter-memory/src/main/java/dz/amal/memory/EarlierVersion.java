package dz.amal.memory;

import dz.amal.domain.knowledge.Document;
import dz.amal.domain.knowledge.DocumentId;
import dz.amal.domain.knowledge.DocumentVersion;
import java.time.Instant;

/** A document as it was until it was replaced. */
record EarlierVersion(Document document, Instant replacedAt) {

  record Key(DocumentId document, int version) {}

  DocumentVersion said() {
    return DocumentVersion.until(document, replacedAt);
  }
}
