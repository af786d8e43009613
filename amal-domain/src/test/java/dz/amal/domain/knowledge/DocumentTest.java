package dz.amal.domain.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.language.ReadingLanguage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DocumentTest {

  private static final UserId EDITOR = new UserId(new UUID(0, 2));
  private static final UserId REVIEWER = new UserId(new UUID(0, 3));
  private static final Instant NOW = Instant.parse("2026-03-14T23:30:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 15);

  @ParameterizedTest
  @CsvSource({
    "APPROVED, true,  true",
    "APPROVED, false, false",
    "PENDING,  true,  false",
    "PENDING,  false, false",
    "REJECTED, true,  false",
    "REJECTED, false, false"
  })
  void mayBeUsedOnceApprovedAndStripped(ReviewStatus status, boolean stripped, boolean mayBeUsed) {
    assertThat(document("Le sevrage", Optional.empty(), status, stripped).mayBeUsed(TODAY))
        .isEqualTo(mayBeUsed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\0b"})
  void refusesAMalformedTitle(String title) {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> document(title, Optional.empty(), ReviewStatus.PENDING, true))
        .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("title"));
  }

  @Test
  void refusesABlankSource() {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> document("Le sevrage", Optional.of(" "), ReviewStatus.PENDING, true))
        .withMessage("source must not be blank");
  }

  private static Document document(
      String title, Optional<String> source, ReviewStatus status, boolean stripped) {
    return document(title, source, ReviewStanding.unreviewed(status), stripped);
  }

  private static Document document(
      String title, Optional<String> source, ReviewStanding standing, boolean stripped) {
    return new Document(
        new DocumentHead(
            new DocumentId(new UUID(0, 1)),
            1,
            title,
            ReadingLanguage.FRENCH,
            source,
            Optional.empty(),
            Optional.of(EDITOR),
            Optional.empty(),
            stripped,
            standing,
            1,
            Instant.EPOCH,
            Instant.EPOCH),
        new DocumentText("Texte."),
        List.of());
  }

  private static Document pending(boolean stripped) {
    return document("Le sevrage", Optional.empty(), ReviewStatus.PENDING, stripped);
  }

  private static DocumentReview review(UserId reviewer, ReviewVerdict verdict) {
    return new DocumentReview(
        new UUID(0, 9),
        new DocumentId(new UUID(0, 1)),
        1,
        Optional.of(reviewer),
        verdict,
        Optional.empty(),
        NOW);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-14, true", "2026-03-15, true", "2026-03-16, false"})
  void mayBeUsedUntilTheLastDayOfItsReview(LocalDate day, boolean mayBeUsed) {
    ReviewStanding standing =
        new ReviewStanding(
            ReviewStatus.APPROVED,
            Optional.of(LocalDate.of(2026, 3, 1)),
            Optional.of(LocalDate.of(2026, 3, 15)));

    assertThat(document("Le sevrage", Optional.empty(), standing, true).mayBeUsed(day))
        .isEqualTo(mayBeUsed);
  }

  @Test
  void isApprovedForAYearFromTheDayInAlgiers() {
    Document approved =
        pending(true).reviewed(review(REVIEWER, ReviewVerdict.APPROVED), Optional.empty());

    assertThat(approved.reviewStatus()).isEqualTo(ReviewStatus.APPROVED);
    assertThat(approved.reviewedOn()).as("23:30 in UTC").contains(TODAY);
    assertThat(approved.reviewDueOn()).contains(TODAY.plusDays(365));
    assertThat(approved.updatedAt()).isEqualTo(NOW);
  }

  @Test
  void isApprovedForAsLongAsTheReviewerSays() {
    LocalDate due = TODAY.plusDays(1);

    assertThat(
            pending(true)
                .reviewed(review(REVIEWER, ReviewVerdict.APPROVED), Optional.of(due))
                .reviewDueOn())
        .contains(due);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-15", "2026-03-14", "2031-03-16"})
  void refusesAReviewThatIsDueTooSoonOrTooLate(LocalDate due) {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(
            () ->
                pending(true).reviewed(review(REVIEWER, ReviewVerdict.APPROVED), Optional.of(due)))
        .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("review_due_on"));
  }

  @Test
  void isRejectedWithoutBeingDue() {
    DocumentReview rejection = review(REVIEWER, ReviewVerdict.REJECTED);
    Document rejected = pending(true).reviewed(rejection, Optional.empty());

    assertThat(rejected.reviewStatus()).isEqualTo(ReviewStatus.REJECTED);
    assertThat(rejected.reviewDueOn()).isEmpty();
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> pending(true).reviewed(rejection, Optional.of(TODAY.plusDays(9))))
        .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("review_due_on"));
  }

  @Test
  void isReviewedByNobodyWhoWroteIt() {
    for (ReviewVerdict verdict : ReviewVerdict.values()) {
      assertThat(pending(true).refuses(review(EDITOR, verdict), Set.of(EDITOR, REVIEWER)))
          .contains(ReviewRefusal.OWN_WORK);
      assertThat(pending(true).refuses(review(REVIEWER, verdict), Set.of(EDITOR))).isEmpty();
    }
  }

  @Test
  void isNotApprovedBeforePersonalDataWasLookedFor() {
    assertThat(pending(false).refuses(review(REVIEWER, ReviewVerdict.APPROVED), Set.of(EDITOR)))
        .contains(ReviewRefusal.NOT_STRIPPED);
    assertThat(pending(false).refuses(review(REVIEWER, ReviewVerdict.REJECTED), Set.of(EDITOR)))
        .isEmpty();
  }

  @Test
  void waitsForAReviewInEveryNewVersion() {
    Document approved =
        pending(false).reviewed(review(REVIEWER, ReviewVerdict.REJECTED), Optional.empty());

    Document next =
        approved.replacedBy(
            "Le manque",
            ReadingLanguage.ENGLISH,
            CleanText.of(new DocumentText("Another text.")),
            REVIEWER,
            NOW);

    assertThat(next.version()).isEqualTo(2);
    assertThat(next.title()).isEqualTo("Le manque");
    assertThat(next.head().standing()).isEqualTo(ReviewStanding.pending());
    assertThat(next.piiStripped()).isTrue();
    assertThat(next.createdBy()).contains(EDITOR);
    assertThat(next.head().changedBy()).contains(REVIEWER);
  }

  @Test
  void refusesANoteThatIsTooLong() {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(
            () ->
                new DocumentReview(
                    new UUID(0, 9),
                    new DocumentId(new UUID(0, 1)),
                    1,
                    Optional.of(REVIEWER),
                    ReviewVerdict.REJECTED,
                    Optional.of("n".repeat(2001)),
                    NOW))
        .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("note"));
  }
}
