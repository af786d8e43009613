package dz.amal.application.knowledge;

import dz.amal.domain.knowledge.CleanText;
import dz.amal.domain.knowledge.Document;
import dz.amal.domain.knowledge.DocumentHead;
import dz.amal.domain.knowledge.DocumentId;
import dz.amal.domain.knowledge.EmbeddedChunk;
import dz.amal.domain.knowledge.NewDocument;
import dz.amal.domain.knowledge.ReviewStanding;
import dz.amal.domain.privacy.PersonalData;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Makes a document out of a text: cut, embedded, in its first version. May be slow. */
final class PrepareDocument {

  private final EmbedChunks embedChunks;
  private final InstantSource clock;

  PrepareDocument(EmbedChunks embedChunks, InstantSource clock) {
    this.embedChunks = embedChunks;
    this.clock = clock;
  }

  /**
   * The document, which nobody has stored yet.
   *
   * @param clean the command's text without personal data
   * @throws dz.amal.domain.kernel.InvalidValue on {@code title}, {@code source} or {@code author}
   * @throws dz.amal.domain.kernel.ModelUnavailable if the embedder cannot answer
   */
  NewDocument of(DocumentId id, ImportDocument.Command command, CleanText clean) {
    String title = PersonalData.mask(command.title());
    List<EmbeddedChunk> chunks = embedChunks.of(title, clean.text());
    Instant now = clock.instant();
    DocumentHead head =
        new DocumentHead(
            id,
            1,
            title,
            command.language(),
            command.source(),
            command.author(),
            command.createdBy(),
            Optional.empty(),
            true,
            ReviewStanding.unreviewed(command.reviewStatus()),
            chunks.size(),
            now,
            now);
    return new NewDocument(new Document(head, clean.text(), clean.personalData()), chunks);
  }
}
