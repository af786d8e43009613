package dz.amal.application.knowledge;

import dz.amal.domain.identity.Caller;
import dz.amal.domain.kernel.Cursor;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import dz.amal.domain.knowledge.ChunkInText;
import dz.amal.domain.knowledge.ChunkPlace;
import dz.amal.domain.knowledge.Document;
import dz.amal.domain.knowledge.DocumentFilter;
import dz.amal.domain.knowledge.DocumentHead;
import dz.amal.domain.knowledge.DocumentId;
import dz.amal.domain.knowledge.DocumentReview;
import dz.amal.domain.knowledge.DocumentVersion;
import dz.amal.domain.knowledge.Documents;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Shows documents, reviewed or not, to those who write and review them. */
public final class ReadDocuments {

  private final Documents documents;

  /** Wires the use case. */
  public ReadDocuments(Documents documents) {
    this.documents = documents;
  }

  /** What the caller may read; empty if they are not of those who write or review documents. */
  public Optional<Shelf> handle(Caller caller) {
    return caller.readsDocuments() ? Optional.of(new Shelf()) : Optional.empty();
  }

  /** All documents, open to somebody who may read them. */
  public final class Shelf {

    private Shelf() {}

    /** The documents that the filter takes, the newest first. */
    public Page<DocumentHead> list(DocumentFilter filter, PageRequest page) {
      return documents.list(filter, page);
    }

    /** The document, or empty if there is none. */
    public Optional<Document> one(DocumentId id) {
      return documents.find(id);
    }

    /** Its chunks in the order of the document; empty if there is no such document. */
    public Optional<Page<ChunkInText>> chunks(DocumentId id, PageRequest page) {
      return documents.find(id).map(document -> chunksOf(document, page));
    }

    /** Its reviews, the newest first; empty if there is no such document. */
    public Optional<Page<DocumentReview>> reviews(DocumentId id, PageRequest page) {
      return documents.find(id).map(document -> documents.reviews(document.id(), page));
    }

    /** What it says or said in a version, also after it was withdrawn; empty if it never did. */
    public Optional<DocumentVersion> version(DocumentId id, int version) {
      return documents.version(id, version);
    }

    /** A version never changes its chunks, so their place in it is as good a key as any. */
    private Page<ChunkInText> chunksOf(Document document, PageRequest page) {
      List<ChunkPlace> behind =
          documents.chunks(document.id()).stream()
              .filter(
                  place ->
                      page.after()
                          .map(seen -> cursor(document, place).compareTo(seen) > 0)
                          .orElse(true))
              .limit(page.limit() + 1L)
              .toList();
      return Page.cut(
          ChunkInText.read(document.text(), behind),
          page.limit(),
          chunk -> cursor(document, chunk.place()));
    }

    private static Cursor cursor(Document document, ChunkPlace place) {
      return new Cursor(document.createdAt(), new UUID(document.version(), place.index()));
    }
  }
}
