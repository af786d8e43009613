package dz.amal.memory;

import dz.amal.domain.knowledge.Document;
import dz.amal.domain.knowledge.DocumentId;
import dz.amal.domain.knowledge.Documents;
import dz.amal.domain.knowledge.EmbeddedChunk;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Documents and their chunks in memory. */
public final class InMemoryDocuments implements Documents {

  private final InMemoryDatabase database;

  /** The documents of this database. */
  public InMemoryDocuments(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public void add(Document document, List<EmbeddedChunk> chunks) {
    database.units.run(
        () -> {
          requireDifferentIndexes(chunks);
          database.documents.add(document.id(), document);
          database.documentsByHash.add(document.text().hash(), document.id());
          for (EmbeddedChunk chunk : chunks) {
            database.chunks.add(chunk.id(), IndexedChunk.of(document.id(), chunk));
          }
        });
  }

  @Override
  public Optional<DocumentId> withHash(String contentHash) {
    return database.units.call(() -> database.documentsByHash.find(contentHash));
  }

  @Override
  public Optional<Document> find(DocumentId id) {
    return database.units.call(() -> database.documents.find(id));
  }

  private static void requireDifferentIndexes(List<EmbeddedChunk> chunks) {
    Set<Integer> indexes = new HashSet<>();
    for (EmbeddedChunk chunk : chunks) {
      if (!indexes.add(chunk.chunk().index())) {
        throw new IllegalStateException("two chunks with the same index");
      }
    }
  }
}
