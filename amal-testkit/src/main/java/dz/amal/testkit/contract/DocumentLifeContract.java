package dz.amal.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.domain.conversation.Message;
import dz.amal.domain.identity.Role;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import dz.amal.domain.knowledge.ChunkId;
import dz.amal.domain.knowledge.ChunkPlace;
import dz.amal.domain.knowledge.Citation;
import dz.amal.domain.knowledge.Document;
import dz.amal.domain.knowledge.DocumentFilter;
import dz.amal.domain.knowledge.DocumentId;
import dz.amal.domain.knowledge.DocumentReview;
import dz.amal.domain.knowledge.DocumentVersion;
import dz.amal.domain.knowledge.Documents;
import dz.amal.domain.knowledge.EmbeddedChunk;
import dz.amal.domain.knowledge.KnowledgeQuery;
import dz.amal.domain.knowledge.Passage;
import dz.amal.domain.knowledge.ReviewStanding;
import dz.amal.domain.knowledge.ReviewStatus;
import dz.amal.domain.knowledge.ReviewVerdict;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.domain.store.Stores;
import dz.amal.testkit.SettableClock;
import dz.amal.testkit.fixture.Directions;
import dz.amal.testkit.fixture.Library;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link Documents} promise of documents that are reviewed, replaced and withdrawn. */
public interface DocumentLifeContract {

  /** When things happen after a document was brought in. */
  Instant LATER = SettableClock.START.plus(Duration.ofHours(1));

  /** All stores of one database, empty at first; the same throughout a test. */
  Stores stores();

  @Test
  default void keepsAReviewAndHowTheDocumentStandsByIt() {
    Given given = new Given(stores());
    Document document = aPendingDocument(given);
    DocumentReview review = aReview(given, document, ReviewVerdict.APPROVED, LATER);
    Document approved = document.reviewed(review, Optional.empty());

    documents().review(approved, review);

    assertThat(documents().find(document.id())).contains(approved);
    assertThat(approved.reviewStatus()).isEqualTo(ReviewStatus.APPROVED);
    assertThat(approved.reviewDueOn()).isPresent();
    assertThat(reviews(document.id())).containsExactly(review);
  }

  @Test
  default void hidesADocumentThatIsRejectedAfterItWasApproved() {
    Given given = new Given(stores());
    Document approved = anApprovedDocument(given);
    DocumentReview second = aReview(given, approved, ReviewVerdict.REJECTED, LATER.plusSeconds(1));

    documents().review(after(second, approved), second);

    assertThat(search()).isEmpty();
    assertThat(reviews(approved.id()))
        .extracting(DocumentReview::verdict)
        .containsExactly(ReviewVerdict.REJECTED, ReviewVerdict.APPROVED);
  }

  @Test
  default void listsReviewsOfOneDocumentPageByPage() {
    Given given = new Given(stores());
    Document document = aPendingDocument(given);
    Document other = aPendingDocument(given);
    for (int i = 0; i < 3; i++) {
      review(given, document, ReviewVerdict.REJECTED, LATER);
      review(given, other, ReviewVerdict.REJECTED, LATER);
    }

    Page<DocumentReview> first = documents().reviews(document.id(), PageRequest.first(2));
    Page<DocumentReview> second =
        documents().reviews(document.id(), new PageRequest(2, first.next()));

    assertThat(first.items()).hasSize(2);
    assertThat(second.items()).hasSize(1);
    assertThat(second.next()).isEmpty();
    assertThat(List.of(first.items().get(0), first.items().get(1), second.items().get(0)))
        .allMatch(review -> review.document().equals(document.id()))
        .extracting(DocumentReview::id)
        .doesNotHaveDuplicates();
  }

  @Test
  default void keepsNeitherReviewNorStandingWhenOneIsRefused() {
    Given given = new Given(stores());
    Document document = aPendingDocument(given);
    DocumentReview byNobody =
        given
            .library()
            .aReviewOf(document, new UserId(given.ids().next()), ReviewVerdict.APPROVED, LATER);

    assertThatThrownBy(() -> documents().review(after(byNobody, document), byNobody))
        .isInstanceOf(IllegalStateException.class);

    assertThat(documents().find(document.id())).contains(document);
    assertThat(reviews(document.id())).isEmpty();
  }

  @Test
  default void refusesAReviewOfAVersionThatWasReplaced() {
    Given given = new Given(stores());
    Document document = aPendingDocument(given);
    DocumentReview late = aReview(given, document, ReviewVerdict.APPROVED, LATER);
    Document next = replace(given, document, "Another text.");

    assertThatThrownBy(() -> documents().review(after(late, document), late))
        .isInstanceOf(IllegalStateException.class);

    assertThat(documents().find(document.id())).contains(next);
    assertThat(reviews(document.id())).isEmpty();
  }

  @Test
  default void putsTheNextVersionInThePlaceOfTheOneBefore() {
    Given given = new Given(stores());
    Document document = anApprovedDocument(given);
    Document next =
        Library.replaced(
            document, "Another text.", given.ofTeam(Role.EDITOR).id(), LATER.plusSeconds(1));
    EmbeddedChunk chunk = given.library().aChunkOf(next, Directions.along(0));

    documents().replace(next, List.of(chunk));

    assertThat(documents().find(document.id())).contains(next);
    assertThat(next.version()).isEqualTo(2);
    assertThat(documents().chunks(document.id()))
        .extracting(ChunkPlace::id)
        .containsExactly(chunk.id());
    assertThat(documents().withHash(document.text().hash())).isEmpty();
    assertThat(documents().withHash(next.text().hash())).contains(document.id());
  }

  @Test
  default void findsNothingOfANewVersionUntilItIsApproved() {
    Given given = new Given(stores());
    Document next = replace(given, anApprovedDocument(given), "Another text.");
    assertThat(search()).isEmpty();

    review(given, next, ReviewVerdict.APPROVED, LATER.plusSeconds(2));

    assertThat(search())
        .singleElement()
        .satisfies(
            passage -> {
              assertThat(passage.content()).isEqualTo("Another text.");
              assertThat(passage.documentVersion()).isEqualTo(2);
            });
  }

  @Test
  default void keepsWhatADocumentOnceSaid() {
    Given given = new Given(stores());
    Document first = aPendingDocument(given);
    Document second = replace(given, first, "Second text.");
    Document third = replace(given, second, "Third text.");

    assertThat(documents().version(first.id(), 1))
        .contains(DocumentVersion.until(first, second.updatedAt()));
    assertThat(documents().version(first.id(), 2))
        .contains(DocumentVersion.until(second, third.updatedAt()));
    assertThat(documents().version(first.id(), 3)).contains(DocumentVersion.current(third));
    assertThat(documents().version(first.id(), 4)).isEmpty();
    assertThat(documents().version(new DocumentId(given.ids().next()), 1)).isEmpty();
  }

  @Test
  default void keepsTheChunksThatRepliesHaveCited() {
    Given given = new Given(stores());
    Document document = anApprovedDocument(given);
    Passage passage = search().get(0);
    Message reply = given.aReplyIn(given.aConversation().id());
    Citation citation = Citation.of(passage, passage.content());
    stores().citations().add(reply.id(), List.of(citation));

    replace(given, document, "Another text.");
    documents().withdraw(document.id(), LATER.plusSeconds(3));

    assertThat(stores().citations().of(List.of(reply.id())))
        .isEqualTo(Map.of(reply.id(), List.of(citation)));
    assertThat(documents().version(document.id(), 1).orElseThrow().text())
        .isEqualTo(document.text());
  }

  @Test
  default void knowsEverybodyWhoWroteAVersion() {
    Given given = new Given(stores());
    UserId creator = given.ofTeam(Role.EDITOR).id();
    UserId second = given.ofTeam(Role.EDITOR).id();
    UserId third = given.ofTeam(Role.ADMIN).id();
    Document document = given.library().aPendingDocumentBy(creator);
    documents().add(document, List.of());
    assertThat(documents().writers(document.id())).containsExactly(creator);

    Document next = Library.replaced(document, "Second text.", second, LATER);
    documents().replace(next, List.of());
    documents().replace(Library.replaced(next, "Third text.", third, LATER), List.of());

    assertThat(documents().writers(document.id()))
        .containsExactlyInAnyOrder(creator, second, third);
    assertThat(documents().writers(new DocumentId(given.ids().next()))).isEmpty();
  }

  @Test
  default void knowsNobodyWhoWroteWhatNobodyBroughtIn() {
    Given given = new Given(stores());
    Document document = given.library().anApprovedDocument();
    documents().add(document, List.of());

    assertThat(documents().writers(document.id())).isEmpty();
  }

  @Test
  default void refusesAVersionThatIsNotTheNext() {
    Given given = new Given(stores());
    Document document = aPendingDocument(given);
    Document second = replace(given, document, "Second text.");
    UserId editor = given.ofTeam(Role.EDITOR).id();
    Document alsoSecond = Library.replaced(document, "Another second text.", editor, LATER);

    assertThatThrownBy(() -> documents().replace(alsoSecond, List.of()))
        .isInstanceOf(IllegalStateException.class);

    assertThat(documents().find(document.id())).contains(second);
    assertThat(documents().withHash(alsoSecond.text().hash())).isEmpty();
  }

  @Test
  default void takesOneOfManyVersionsWrittenAtOnce() {
    Given given = new Given(stores());
    Document document = aPendingDocument(given);
    UserId editor = given.ofTeam(Role.EDITOR).id();

    List<Boolean> taken =
        AtOnce.results(
            8,
            writer -> isReplaced(Library.replaced(document, "Text of " + writer, editor, LATER)));

    assertThat(taken).containsOnlyOnce(true);
    assertThat(documents().find(document.id()).orElseThrow().version()).isEqualTo(2);
  }

  @Test
  default void refusesAVersionWithTheTextOfAnotherDocument() {
    Given given = new Given(stores());
    Document other = aPendingDocument(given);
    Document document = aPendingDocument(given);
    UserId editor = given.ofTeam(Role.EDITOR).id();
    Document same = Library.replaced(document, other.text().value(), editor, LATER);

    assertThatThrownBy(() -> documents().replace(same, List.of()))
        .isInstanceOf(IllegalStateException.class);

    assertThat(documents().find(document.id())).contains(document);
    assertThat(documents().version(document.id(), 1)).contains(DocumentVersion.current(document));
  }

  @Test
  default void keepsANewVersionWithAllItsChunksOrNotAtAll() {
    Given given = new Given(stores());
    Document document = anApprovedDocument(given);
    ChunkPlace taken = documents().chunks(document.id()).get(0);
    UserId editor = given.ofTeam(Role.EDITOR).id();
    Document next = Library.replaced(document, "Another text.", editor, LATER);
    EmbeddedChunk again =
        given
            .library()
            .aChunkOf(new ChunkId(taken.id().value()), next, Directions.along(0), Library.MODEL);

    assertThatThrownBy(() -> documents().replace(next, List.of(again)))
        .isInstanceOf(RuntimeException.class);

    assertThat(documents().find(document.id())).contains(document);
    assertThat(search()).extracting(Passage::chunk).containsExactly(taken.id());
  }

  @Test
  default void replacesSourceAndAuthorAndNothingElse() {
    Given given = new Given(stores());
    Document document = anApprovedDocument(given);
    Document attributed =
        document.attributed(Optional.empty(), Optional.of("Pr. C."), LATER.plusSeconds(1));

    documents().attribute(attributed);

    assertThat(documents().find(document.id())).contains(attributed);
    assertThat(search()).hasSize(1);
    Document next = replace(given, attributed, "Another text.");
    assertThatThrownBy(() -> documents().attribute(attributed))
        .isInstanceOf(IllegalStateException.class);
    assertThat(documents().find(document.id())).contains(next);
  }

  @Test
  default void withdrawsADocumentFromEverythingButWhatCitesIt() {
    Given given = new Given(stores());
    Document document = anApprovedDocument(given);

    documents().withdraw(document.id(), LATER);
    documents().withdraw(document.id(), LATER);
    documents().withdraw(new DocumentId(given.ids().next()), LATER);

    assertThat(documents().find(document.id())).isEmpty();
    assertThat(documents().withHash(document.text().hash())).isEmpty();
    assertThat(documents().chunks(document.id())).isEmpty();
    assertThat(documents().list(DocumentFilter.all(), PageRequest.first(10)).items()).isEmpty();
    assertThat(search()).isEmpty();
    assertThat(documents().version(document.id(), 1)).isPresent();
    assertThat(reviews(document.id())).hasSize(1);
  }

  @Test
  default void takesATextAgainThatWasWithdrawn() {
    Given given = new Given(stores());
    Document document = given.library().anApprovedDocument("Même texte", ReadingLanguage.FRENCH);
    documents().add(document, List.of());
    documents().withdraw(document.id(), LATER);
    Document again = given.library().anApprovedDocument("Même texte", ReadingLanguage.FRENCH);

    documents().add(again, List.of());

    assertThat(documents().withHash(again.text().hash())).contains(again.id());
  }

  @Test
  default void remembersEveryTextThatWasEverThere() {
    Given given = new Given(stores());
    Document first = aPendingDocument(given);
    Document second = replace(given, first, "Second text.");
    Document withdrawn = aPendingDocument(given);
    documents().withdraw(withdrawn.id(), LATER);

    for (Document known : List.of(first, second, withdrawn)) {
      assertThat(documents().hasEverHad(known.text().hash())).isTrue();
    }
    assertThat(documents().hasEverHad(given.library().anApprovedDocument().text().hash()))
        .isFalse();
  }

  @Test
  default void changesNothingThatWasWithdrawn() {
    Given given = new Given(stores());
    Document document = aPendingDocument(given);
    DocumentReview review = aReview(given, document, ReviewVerdict.APPROVED, LATER);
    UserId editor = given.ofTeam(Role.EDITOR).id();
    documents().withdraw(document.id(), LATER);

    assertThatThrownBy(() -> documents().review(after(review, document), review))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () ->
                documents()
                    .replace(Library.replaced(document, "Another.", editor, LATER), List.of()))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () ->
                documents()
                    .attribute(document.attributed(Optional.empty(), Optional.empty(), LATER)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(reviews(document.id())).isEmpty();
  }

  @Test
  default void findsForUpdateWithinATransactionOnly() {
    Given given = new Given(stores());
    Document document = aPendingDocument(given);

    assertThat(
            stores().transactions().inTransaction(() -> documents().findForUpdate(document.id())))
        .contains(document);
    assertThatThrownBy(() -> documents().findForUpdate(document.id()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  default void letsOneAfterTheOtherChangeADocument() {
    Given given = new Given(stores());
    Document document = aPendingDocument(given);

    AtOnce.results(8, writer -> replaceByReadingFirst(given, document.id(), "Text of " + writer));

    assertThat(documents().find(document.id()).orElseThrow().version()).isEqualTo(9);
    assertThat(documents().version(document.id(), 8)).isPresent();
  }

  @Test
  default void takesBackAWithdrawalWhoseTransactionFails() {
    Given given = new Given(stores());
    Document document = anApprovedDocument(given);

    assertThatThrownBy(
            () ->
                stores()
                    .transactions()
                    .runInTransaction(
                        () -> {
                          documents().withdraw(document.id(), LATER);
                          throw new IllegalStateException("something else");
                        }))
        .hasMessage("something else");

    assertThat(documents().find(document.id())).contains(document);
    assertThat(search()).hasSize(1);
  }

  private boolean replaceByReadingFirst(Given given, DocumentId id, String text) {
    UserId editor = given.ofTeam(Role.EDITOR).id();
    stores()
        .transactions()
        .runInTransaction(
            () -> {
              Document found = documents().findForUpdate(id).orElseThrow();
              documents().replace(Library.replaced(found, text, editor, LATER), List.of());
            });
    return true;
  }

  private boolean isReplaced(Document next) {
    try {
      documents().replace(next, List.of());
      return true;
    } catch (IllegalStateException refused) {
      return false;
    }
  }

  private Document aPendingDocument(Given given) {
    Document document = given.library().aPendingDocumentBy(given.ofTeam(Role.EDITOR).id());
    given.aChunkOf(document, Directions.along(0));
    return document;
  }

  private Document anApprovedDocument(Given given) {
    return review(given, aPendingDocument(given), ReviewVerdict.APPROVED, LATER);
  }

  private Document review(Given given, Document document, ReviewVerdict verdict, Instant at) {
    DocumentReview review = aReview(given, document, verdict, at);
    Document reviewed = after(review, document);
    documents().review(reviewed, review);
    return reviewed;
  }

  /** Counting for good, since stores go by clocks of their own. */
  private static Document after(DocumentReview review, Document document) {
    Document reviewed = document.reviewed(review, Optional.empty());
    ReviewStanding standing =
        new ReviewStanding(reviewed.reviewStatus(), reviewed.reviewedOn(), Optional.empty());
    return Library.standing(reviewed, standing, true);
  }

  private DocumentReview aReview(
      Given given, Document document, ReviewVerdict verdict, Instant at) {
    return given.library().aReviewOf(document, given.ofTeam(Role.REVIEWER).id(), verdict, at);
  }

  private Document replace(Given given, Document document, String text) {
    Document next =
        Library.replaced(
            document, text, given.ofTeam(Role.EDITOR).id(), document.updatedAt().plusSeconds(1));
    documents().replace(next, List.of(given.library().aChunkOf(next, Directions.along(0))));
    return next;
  }

  private List<DocumentReview> reviews(DocumentId id) {
    return documents().reviews(id, PageRequest.first(100)).items();
  }

  private List<Passage> search() {
    return stores()
        .knowledge()
        .search(
            new KnowledgeQuery(
                "any", Directions.along(0), Library.MODEL, ReadingLanguage.FRENCH, 10));
  }

  private Documents documents() {
    return stores().documents();
  }
}
