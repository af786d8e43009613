package dz.amal.application.knowledge;

import dz.amal.domain.kernel.IdSource;
import dz.amal.domain.kernel.Transactions;
import dz.amal.domain.knowledge.Chunk;
import dz.amal.domain.knowledge.ChunkId;
import dz.amal.domain.knowledge.Chunker;
import dz.amal.domain.knowledge.Document;
import dz.amal.domain.knowledge.DocumentId;
import dz.amal.domain.knowledge.DocumentText;
import dz.amal.domain.knowledge.Documents;
import dz.amal.domain.knowledge.EmbeddedChunk;
import dz.amal.domain.knowledge.Embedder;
import dz.amal.domain.knowledge.Embedding;
import dz.amal.domain.knowledge.ReviewStatus;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.domain.privacy.PersonalData;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Brings a text into the knowledge: masks personal data, cuts it into chunks, embeds them, and
 * stores all of it or nothing. The same text is stored once.
 */
public final class ImportDocument {

  private final Transactions transactions;
  private final Documents documents;
  private final Chunker chunker;
  private final Embedder embedder;
  private final IdSource ids;
  private final InstantSource clock;

  /** Wires the use case. */
  public ImportDocument(
      Transactions transactions,
      Documents documents,
      Chunker chunker,
      Embedder embedder,
      IdSource ids,
      InstantSource clock) {
    this.transactions = transactions;
    this.documents = documents;
    this.chunker = chunker;
    this.embedder = embedder;
    this.ids = ids;
    this.clock = clock;
  }

  /** What to bring in, and what a reviewer has said of it. */
  public record Command(
      String title,
      DocumentText text,
      ReadingLanguage language,
      Optional<String> source,
      ReviewStatus reviewStatus) {}

  /**
   * The document of this text.
   *
   * @param isNew false if the same text was there already; then nothing was stored
   */
  public record Imported(DocumentId id, boolean isNew) {}

  /**
   * Brings it in.
   *
   * @throws dz.amal.domain.kernel.ModelUnavailable if the embedder cannot answer; nothing is stored
   */
  public Imported handle(Command command) {
    DocumentText text = new DocumentText(PersonalData.mask(command.text().value()));
    Optional<DocumentId> known = documents.withHash(text.hash());
    if (known.isPresent()) {
      return new Imported(known.get(), false);
    }
    List<Chunk> chunks = chunker.chunk(text);
    Document document =
        new Document(
            new DocumentId(ids.next()),
            command.title(),
            text,
            command.language(),
            command.source(),
            command.reviewStatus(),
            true,
            chunks.size(),
            clock.instant());
    List<EmbeddedChunk> embedded =
        embed(document, chunks); // may be slow, so before the transaction
    return transactions.inTransaction(() -> store(document, embedded));
  }

  private Imported store(Document document, List<EmbeddedChunk> chunks) {
    Optional<DocumentId> known = documents.withHash(document.text().hash());
    if (known.isPresent()) {
      return new Imported(known.get(), false);
    }
    documents.add(document, chunks);
    return new Imported(document.id(), true);
  }

  /** A chunk is embedded with its title and headings, which often hold what it is about. */
  private List<EmbeddedChunk> embed(Document document, List<Chunk> chunks) {
    List<Embedding> embeddings =
        embedder.embed(
            chunks.stream()
                .map(chunk -> document.title() + "\n" + chunk.heading() + "\n" + chunk.content())
                .toList());
    List<EmbeddedChunk> embedded = new ArrayList<>(chunks.size());
    for (int i = 0; i < chunks.size(); i++) {
      embedded.add(
          new EmbeddedChunk(
              new ChunkId(ids.next()), chunks.get(i), embeddings.get(i), embedder.model()));
    }
    return embedded;
  }
}
