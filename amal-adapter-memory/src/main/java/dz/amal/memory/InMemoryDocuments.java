package dz.amal.memory;

import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import dz.amal.domain.knowledge.ChunkPlace;
import dz.amal.domain.knowledge.Document;
import dz.amal.domain.knowledge.DocumentFilter;
import dz.amal.domain.knowledge.DocumentHead;
import dz.amal.domain.knowledge.DocumentId;
import dz.amal.domain.knowledge.DocumentReview;
import dz.amal.domain.knowledge.DocumentVersion;
import dz.amal.domain.knowledge.Documents;
import dz.amal.domain.knowledge.EmbeddedChunk;
import dz.amal.domain.knowledge.NewDocument;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Documents, their chunks, versions and reviews in memory. */
public final class InMemoryDocuments implements Documents {

  private final InMemoryDatabase database;

  /** The documents of this database. */
  public InMemoryDocuments(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public void addAll(List<NewDocument> documents) {
    database.units.run(() -> documents.forEach(this::add));
  }

  private void add(NewDocument added) {
    Document document = added.document();
    document.createdBy().ifPresent(database.users::require);
    database.documents.add(document.id(), document);
    database.documentsByHash.add(document.text().hash(), document.id());
    addChunks(document, added.chunks());
  }

  @Override
  public Optional<DocumentId> withHash(String contentHash) {
    return database.units.call(() -> database.documentsByHash.find(contentHash));
  }

  @Override
  public boolean hasEverHad(String contentHash) {
    return database.units.call(
        () ->
            Stream.concat(
                    database.documents.rows(),
                    database.earlierVersions.rows().map(EarlierVersion::document))
                .anyMatch(document -> document.text().hash().equals(contentHash)));
  }

  @Override
  public Optional<Document> find(DocumentId id) {
    return database.units.call(() -> database.visibleDocument(id));
  }

  @Override
  public Optional<Document> findForUpdate(DocumentId id) {
    if (!database.units.isOpen()) {
      throw new IllegalStateException("findForUpdate needs a transaction");
    }
    return find(id); // the open unit keeps everybody else out
  }

  @Override
  public Page<DocumentHead> list(DocumentFilter filter, PageRequest page) {
    return database.units.call(
        () ->
            CursorOrder.NEWEST_FIRST.page(
                database
                    .documents
                    .rows()
                    .flatMap(document -> database.visibleDocument(document.id()).stream())
                    .map(Document::head)
                    .filter(filter::takes),
                DocumentHead::cursor,
                page));
  }

  @Override
  public List<ChunkPlace> chunks(DocumentId id) {
    return database.units.call(
        () ->
            database.visibleDocument(id).stream()
                .flatMap(this::chunksOf)
                .map(InMemoryDocuments::place)
                .sorted(Comparator.comparingInt(ChunkPlace::index))
                .toList());
  }

  private Stream<IndexedChunk> chunksOf(Document document) {
    return database
        .chunks
        .rows()
        .filter(chunk -> chunk.document().equals(document.id()))
        .filter(chunk -> chunk.documentVersion() == document.version());
  }

  private static ChunkPlace place(IndexedChunk indexed) {
    EmbeddedChunk embedded = indexed.embedded();
    return new ChunkPlace(
        embedded.id(),
        embedded.chunk().index(),
        embedded.chunk().start(),
        embedded.chunk().end(),
        embedded.chunk().tokenCount(),
        Optional.of(embedded.model()));
  }

  @Override
  public Optional<DocumentVersion> version(DocumentId id, int version) {
    return database.units.call(
        () ->
            database
                .documents
                .find(id)
                .filter(document -> document.version() == version)
                .map(DocumentVersion::current)
                .or(
                    () ->
                        database
                            .earlierVersions
                            .find(new EarlierVersion.Key(id, version))
                            .map(EarlierVersion::said)));
  }

  @Override
  public Set<UserId> writers(DocumentId id) {
    return database.units.call(
        () ->
            Stream.concat(
                    database.documents.find(id).stream(),
                    database
                        .earlierVersions
                        .rows()
                        .map(EarlierVersion::document)
                        .filter(document -> document.id().equals(id)))
                .flatMap(
                    document ->
                        Stream.concat(
                            document.createdBy().stream(), document.head().changedBy().stream()))
                .collect(Collectors.toUnmodifiableSet()));
  }

  @Override
  public void attribute(Document document) {
    database.units.run(
        () -> {
          Document stored = require(document.id(), document.version());
          database.documents.put(
              stored.id(),
              stored.attributed(document.source(), document.author(), document.updatedAt()));
        });
  }

  @Override
  public void replace(Document next, List<EmbeddedChunk> chunks) {
    database.units.run(
        () -> {
          Document stored = require(next.id(), next.version() - 1);
          next.head().changedBy().ifPresent(database.users::require);
          database.earlierVersions.add(
              new EarlierVersion.Key(stored.id(), stored.version()),
              new EarlierVersion(stored, next.updatedAt()));
          database.documentsByHash.remove(stored.text().hash());
          database.documentsByHash.add(next.text().hash(), next.id());
          database.documents.put(next.id(), next);
          addChunks(next, chunks);
        });
  }

  @Override
  public void review(Document reviewed, DocumentReview review) {
    database.units.run(
        () -> {
          require(reviewed.id(), review.documentVersion());
          review.reviewer().ifPresent(database.users::require);
          database.documents.put(reviewed.id(), reviewed);
          database.documentReviews.add(review.id(), review);
        });
  }

  @Override
  public Page<DocumentReview> reviews(DocumentId id, PageRequest page) {
    return database.units.call(
        () ->
            CursorOrder.NEWEST_FIRST.page(
                database.documentReviews.rows().filter(review -> review.document().equals(id)),
                DocumentReview::cursor,
                page));
  }

  @Override
  public void withdraw(DocumentId id, Instant at) {
    database.units.run(
        () ->
            find(id)
                .ifPresent(
                    found -> {
                      database.withdrawals.add(id, at);
                      database.documentsByHash.remove(found.text().hash());
                    }));
  }

  private Document require(DocumentId id, int version) {
    return find(id)
        .filter(document -> document.version() == version)
        .orElseThrow(() -> new IllegalStateException("no such document in this version"));
  }

  private void addChunks(Document document, List<EmbeddedChunk> chunks) {
    requireDifferentIndexes(chunks);
    for (EmbeddedChunk chunk : chunks) {
      database.chunks.add(chunk.id(), IndexedChunk.of(document, chunk));
    }
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
