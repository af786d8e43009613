package dz.amal.application.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.domain.identity.Role;
import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.kernel.PageRequest;
import dz.amal.domain.knowledge.Document;
import dz.amal.domain.knowledge.DocumentReview;
import dz.amal.domain.knowledge.ReviewStatus;
import dz.amal.domain.knowledge.ReviewVerdict;
import dz.amal.testkit.contract.AtOnce;
import dz.amal.testkit.fixture.Library;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ReviewDocumentTest {

  private final DocumentDesk desk = new DocumentDesk();

  @Test
  void letsAnswersUseADocumentUntilItsReviewHasRunOut() {
    Document document = desk.approved("Texte.");

    assertThat(document.reviewDueOn()).contains(LocalDate.of(2027, 3, 14));
    assertThat(desk.found()).hasSize(1);
    desk.clock.advance(Duration.ofDays(365));
    assertThat(desk.found()).as("the last day").hasSize(1);
    desk.clock.advance(Duration.ofDays(1));
    assertThat(desk.found()).isEmpty();

    desk.review(desk.reviewer, document.id(), ReviewVerdict.APPROVED);
    assertThat(desk.found()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"USER", "AGENT", "EDITOR", "ANALYST"})
  void isForReviewers(Role role) {
    Document document = desk.added("Texte.");

    assertThat(desk.review(desk.somebody(role), document.id(), ReviewVerdict.APPROVED))
        .isEqualTo(new ReviewDocument.NotAllowed());
    assertUnreviewed(document);
  }

  @Test
  void isNotForWhoeverBroughtItIn() {
    Document document = ((AddDocument.Added) desk.add(desk.admin, "Texte.")).document();

    for (ReviewVerdict verdict : ReviewVerdict.values()) {
      assertThat(desk.review(desk.admin, document.id(), verdict))
          .isEqualTo(new ReviewDocument.OwnWork());
    }
    assertUnreviewed(document);
  }

  @Test
  void isNotForWhoeverChangedItAlsoIfOthersDidSince() {
    Document document = desk.approved("Texte.");
    desk.changeText(desk.admin, document.id(), "Deuxième texte.");
    desk.clock.advance(Duration.ofMinutes(1));
    desk.changeText(desk.otherEditor, document.id(), "Troisième texte.");

    assertThat(desk.review(desk.admin, document.id(), ReviewVerdict.APPROVED))
        .isEqualTo(new ReviewDocument.OwnWork());
    assertThat(desk.review(desk.reviewer, document.id(), ReviewVerdict.APPROVED))
        .isInstanceOf(ReviewDocument.Reviewed.class);
    assertThat(desk.found()).extracting(passage -> passage.documentVersion()).containsExactly(3);
  }

  @Test
  void approvesNothingInWhichNobodyHasLookedForPersonalData() {
    Document document =
        Library.reviewed(
            desk.given.library().aPendingDocumentBy(desk.editor.user()),
            ReviewStatus.PENDING,
            false);
    desk.stores.documents().add(document, List.of());

    assertThat(desk.review(desk.reviewer, document.id(), ReviewVerdict.APPROVED))
        .isEqualTo(new ReviewDocument.NotStripped());
    assertUnreviewed(document);
    assertThat(desk.review(desk.reviewer, document.id(), ReviewVerdict.REJECTED))
        .isInstanceOf(ReviewDocument.Reviewed.class);
  }

  @Test
  void countsTheLastReviewAndKeepsAll() {
    Document document = desk.approved("Texte.");
    desk.clock.advance(Duration.ofMinutes(1));

    desk.review(desk.reviewer, document.id(), ReviewVerdict.REJECTED);

    assertThat(desk.found()).isEmpty();
    assertThat(desk.stores.documents().reviews(document.id(), PageRequest.first(10)).items())
        .extracting(DocumentReview::verdict)
        .containsExactly(ReviewVerdict.REJECTED, ReviewVerdict.APPROVED);
  }

  @Test
  void refusesToApproveWhatTheReviewerHasNotRead() {
    Document read = desk.added("Texte.");
    desk.clock.advance(Duration.ofMinutes(1));
    desk.changeText(desk.otherEditor, read.id(), "Autre texte.");

    assertThat(
            desk.review(
                desk.reviewer,
                read.id(),
                ReviewVerdict.APPROVED,
                Optional.empty(),
                Optional.of(read.head().state())))
        .isEqualTo(new ReviewDocument.Changed());
    assertThat(desk.found()).isEmpty();
  }

  @Test
  void keepsNothingOfAReviewWithAWrongDay() {
    Document document = desk.added("Texte.");

    assertThatThrownBy(
            () ->
                desk.review(
                    desk.reviewer,
                    document.id(),
                    ReviewVerdict.APPROVED,
                    Optional.of(LocalDate.of(2026, 3, 14)),
                    Optional.empty()))
        .isInstanceOf(InvalidValue.class);
    assertUnreviewed(document);
  }

  @Test
  void findsNothingToReviewInWhatWasWithdrawn() {
    Document document = desk.added("Texte.");
    desk.withdrawDocument.handle(desk.otherEditor, document.id(), Optional.empty());

    assertThat(desk.review(desk.reviewer, document.id(), ReviewVerdict.APPROVED))
        .isEqualTo(new ReviewDocument.NotFound());
  }

  @Test
  void keepsEveryReviewOfManyAtOnce() {
    Document document = desk.added("Texte.");

    AtOnce.results(6, one -> desk.review(desk.reviewer, document.id(), ReviewVerdict.APPROVED));

    assertThat(desk.stores.documents().reviews(document.id(), PageRequest.first(10)).items())
        .hasSize(6);
  }

  private void assertUnreviewed(Document document) {
    assertThat(desk.stores.documents().find(document.id())).contains(document);
    assertThat(desk.stores.documents().reviews(document.id(), PageRequest.first(10)).items())
        .isEmpty();
  }
}
