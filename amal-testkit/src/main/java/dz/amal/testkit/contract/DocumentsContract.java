package dz.amal.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.domain.identity.Role;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import dz.amal.domain.knowledge.Chunk;
import dz.amal.domain.knowledge.ChunkId;
import dz.amal.domain.knowledge.ChunkInText;
import dz.amal.domain.knowledge.ChunkPlace;
import dz.amal.domain.knowledge.Document;
import dz.amal.domain.knowledge.DocumentFilter;
import dz.amal.domain.knowledge.DocumentHead;
import dz.amal.domain.knowledge.DocumentId;
import dz.amal.domain.knowledge.DocumentText;
import dz.amal.domain.knowledge.Documents;
import dz.amal.domain.knowledge.EmbeddedChunk;
import dz.amal.domain.knowledge.ReviewStanding;
import dz.amal.domain.knowledge.ReviewStatus;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.domain.store.Stores;
import dz.amal.testkit.SettableClock;
import dz.amal.testkit.fixture.Directions;
import dz.amal.testkit.fixture.Library;
import dz.amal.testkit.fixture.NastyTexts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link Documents} promise of what is brought in; see also {@link DocumentLifeContract}. */
public interface DocumentsContract {

  /** All stores of one database, empty at first; the same throughout a test. */
  Stores stores();

  @Test
  default void findsADocumentOfEveryReviewStatusAsAdded() {
    Given given = new Given(stores());
    for (ReviewStatus status : ReviewStatus.values()) {
      for (boolean piiStripped : new boolean[] {true, false}) {
        Document document =
            Library.reviewed(given.library().anApprovedDocument(), status, piiStripped);
        stores().documents().add(document, List.of());

        assertThat(stores().documents().find(document.id())).contains(document);
      }
    }
  }

  @Test
  default void findsADocumentWithoutSourceInEveryLanguage() {
    Given given = new Given(stores());
    for (ReadingLanguage language : ReadingLanguage.values()) {
      Document document =
          withoutSource(new DocumentId(given.ids().next()), "Text in " + language, language);
      stores().documents().add(document, List.of());

      assertThat(stores().documents().find(document.id())).contains(document);
    }
  }

  @Test
  default void keepsEveryTextUnchanged() {
    Given given = new Given(stores());
    for (String text : NastyTexts.all()) {
      Document document = given.library().anApprovedDocument(text, ReadingLanguage.ARABIC);
      given.aChunkOf(document, Directions.along(0));

      assertThat(stores().documents().find(document.id())).contains(document);
      assertThat(stores().documents().withHash(document.text().hash())).contains(document.id());
    }
  }

  @Test
  default void findsNothingUnknown() {
    Given given = new Given(stores());
    given.aChunkOf(given.library().anApprovedDocument(), Directions.along(0));
    Document unknown = given.library().anApprovedDocument();

    assertThat(stores().documents().find(unknown.id())).isEmpty();
    assertThat(stores().documents().withHash(unknown.text().hash())).isEmpty();
    assertThat(stores().documents().withHash("%")).isEmpty();
  }

  @Test
  default void refusesATakenIdAndKeepsTheFirst() {
    Given given = new Given(stores());
    Document first = given.library().anApprovedDocument();
    Document second = withoutSource(first.id(), "another", ReadingLanguage.ENGLISH);
    stores().documents().add(first, List.of());

    assertThatThrownBy(() -> stores().documents().add(second, List.of()))
        .isInstanceOf(IllegalStateException.class);

    assertThat(stores().documents().find(first.id())).contains(first);
    assertThat(stores().documents().withHash(second.text().hash())).isEmpty();
  }

  @Test
  default void refusesTheSameTextUnderAnotherId() {
    Given given = new Given(stores());
    Document first = given.library().anApprovedDocument("Même texte", ReadingLanguage.FRENCH);
    Document second = given.library().anApprovedDocument("Même texte", ReadingLanguage.ENGLISH);
    stores().documents().add(first, List.of());

    assertThatThrownBy(() -> stores().documents().add(second, List.of()))
        .isInstanceOf(IllegalStateException.class);

    assertThat(stores().documents().withHash(first.text().hash())).contains(first.id());
    assertThat(stores().documents().find(second.id())).isEmpty();
  }

  @Test
  default void takesATextOnceOfManyWritersAtOnce() {
    Given given = new Given(stores());

    List<Boolean> taken =
        AtOnce.results(
            8,
            writer -> isAdded(given.library().anApprovedDocument("Même", ReadingLanguage.FRENCH)));

    assertThat(taken).containsOnlyOnce(true);
  }

  @Test
  default void keepsADocumentWithAllItsChunksOrNotAtAll() {
    Given given = new Given(stores());
    Document first = given.library().anApprovedDocument();
    EmbeddedChunk taken = given.aChunkOf(first, Directions.along(0));
    Document second = given.library().anApprovedDocument();

    assertThatThrownBy(() -> stores().documents().add(second, List.of(taken)))
        .isInstanceOf(RuntimeException.class);

    assertThat(stores().documents().find(second.id())).isEmpty();
    assertThat(stores().documents().withHash(second.text().hash())).isEmpty();
  }

  @Test
  default void findsEverythingThatIsKnownOfADocument() {
    Given given = new Given(stores());
    Document document = given.library().aPendingDocumentBy(given.ofTeam(Role.EDITOR).id());
    stores().documents().add(document, List.of());

    assertThat(stores().documents().find(document.id())).contains(document);
  }

  @Test
  default void refusesADocumentOfSomebodyUnknown() {
    Given given = new Given(stores());
    Document document = given.library().aPendingDocumentBy(new UserId(given.ids().next()));

    assertThatThrownBy(() -> stores().documents().add(document, List.of()))
        .isInstanceOf(IllegalStateException.class);
    assertThat(stores().documents().find(document.id())).isEmpty();
  }

  @Test
  default void listsTheNewestFirstPageByPage() {
    Given given = new Given(stores());
    List<DocumentHead> all = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      Document document = given.library().anApprovedDocument();
      stores().documents().add(document, List.of());
      all.add(document.head());
    }
    all.sort(Comparator.comparing(DocumentHead::cursor).reversed());

    Page<DocumentHead> first = list(DocumentFilter.all(), PageRequest.first(3));
    Page<DocumentHead> second = list(DocumentFilter.all(), new PageRequest(3, first.next()));

    assertThat(first.items()).isEqualTo(all.subList(0, 3));
    assertThat(second.items()).isEqualTo(all.subList(3, 5));
    assertThat(second.next()).isEmpty();
  }

  @Test
  default void listsWhatTheFilterTakes() {
    Given given = new Given(stores());
    for (ReviewStatus status : ReviewStatus.values()) {
      for (ReadingLanguage language : ReadingLanguage.values()) {
        Document document =
            given.library().anApprovedDocument("Text " + status + language, language);
        stores().documents().add(Library.reviewed(document, status, true), List.of());
      }
    }

    assertThat(list(new DocumentFilter(Optional.empty(), Optional.empty())).items()).hasSize(9);
    assertThat(
            list(new DocumentFilter(Optional.of(ReviewStatus.REJECTED), Optional.empty())).items())
        .hasSize(3)
        .allMatch(head -> head.standing().status() == ReviewStatus.REJECTED);
    assertThat(
            list(new DocumentFilter(
                    Optional.of(ReviewStatus.PENDING), Optional.of(ReadingLanguage.ENGLISH)))
                .items())
        .singleElement()
        .satisfies(
            head -> {
              assertThat(head.standing().status()).isEqualTo(ReviewStatus.PENDING);
              assertThat(head.language()).isEqualTo(ReadingLanguage.ENGLISH);
            });
  }

  @Test
  default void knowsWhereEachChunkStands() {
    Given given = new Given(stores());
    Document document = given.library().anApprovedDocument("🙂 un. deux.", ReadingLanguage.FRENCH);
    List<EmbeddedChunk> chunks =
        List.of(
            new EmbeddedChunk(
                new ChunkId(given.ids().next()),
                new Chunk(1, "", "deux.", 6, 11, 1),
                Directions.along(0),
                Library.MODEL),
            new EmbeddedChunk(
                new ChunkId(given.ids().next()),
                new Chunk(0, "", "🙂 un.", 0, 5, 1),
                Directions.along(0),
                Library.MODEL));
    stores().documents().add(document, chunks);

    List<ChunkPlace> places = stores().documents().chunks(document.id());

    assertThat(places)
        .containsExactly(
            new ChunkPlace(chunks.get(1).id(), 0, 0, 5, 1, Optional.of(Library.MODEL)),
            new ChunkPlace(chunks.get(0).id(), 1, 6, 11, 1, Optional.of(Library.MODEL)));
    assertThat(ChunkInText.read(document.text(), places))
        .extracting(ChunkInText::content)
        .containsExactly("🙂 un.", "deux.");
    assertThat(stores().documents().chunks(new DocumentId(given.ids().next()))).isEmpty();
  }

  private Page<DocumentHead> list(DocumentFilter filter) {
    return list(filter, PageRequest.first(100));
  }

  private Page<DocumentHead> list(DocumentFilter filter, PageRequest page) {
    return stores().documents().list(filter, page);
  }

  private static Document withoutSource(DocumentId id, String text, ReadingLanguage language) {
    return new Document(
        new DocumentHead(
            id,
            1,
            "Titre",
            language,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            ReviewStanding.pending(),
            0,
            SettableClock.START,
            SettableClock.START),
        new DocumentText(text),
        List.of());
  }

  private boolean isAdded(Document document) {
    try {
      stores().documents().add(document, List.of());
      return true;
    } catch (IllegalStateException taken) {
      return false;
    }
  }
}
