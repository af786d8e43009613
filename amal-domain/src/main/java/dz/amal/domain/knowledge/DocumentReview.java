package dz.amal.domain.knowledge;

import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.Cursor;
import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.kernel.TextRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/**
 * What a reviewer has said of one version of a document. The last one counts.
 *
 * @param reviewer empty once they were erased
 * @param note why, 1 to 2,000 characters
 */
public record DocumentReview(
    UUID id,
    DocumentId document,
    int documentVersion,
    Optional<UserId> reviewer,
    ReviewVerdict verdict,
    Optional<String> note,
    Instant at) {

  /** For how long an approval counts when the reviewer says nothing else. */
  public static final int DAYS_UNTIL_DUE = 365;

  private static final int MOST_YEARS_UNTIL_DUE = 5;
  private static final TextRule NOTE = new TextRule("note", 2_000);
  private static final ZoneId ALGIERS = ZoneId.of("Africa/Algiers");

  public DocumentReview {
    note = note.map(NOTE::check);
  }

  /** The day in Algiers, by which reviews count. */
  public static LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, ALGIERS);
  }

  /**
   * What the document is after this review.
   *
   * @param dueOn the last day on which an approval counts; empty for {@value #DAYS_UNTIL_DUE} days
   *     from now
   * @throws InvalidValue on {@code review_due_on}, if it is not after the day of the review, more
   *     than five years later, or given with a rejection
   */
  public ReviewStanding standing(Optional<LocalDate> dueOn) {
    LocalDate today = dayOf(at);
    dueOn.ifPresent(day -> requireDue(day, today));
    Optional<LocalDate> due =
        verdict == ReviewVerdict.APPROVED
            ? Optional.of(dueOn.orElseGet(() -> today.plusDays(DAYS_UNTIL_DUE)))
            : Optional.empty();
    return new ReviewStanding(verdict.status(), Optional.of(today), due);
  }

  private void requireDue(LocalDate day, LocalDate today) {
    if (verdict == ReviewVerdict.REJECTED) {
      throw new InvalidValue("review_due_on", "must not be given with a rejection");
    }
    if (!day.isAfter(today)) {
      throw new InvalidValue("review_due_on", "must be after today");
    }
    if (day.isAfter(today.plusYears(MOST_YEARS_UNTIL_DUE))) {
      throw new InvalidValue("review_due_on", "must be within five years");
    }
  }

  /** Its place in the list of a document's reviews. */
  public Cursor cursor() {
    return new Cursor(at, id);
  }

  /** Without the note. */
  @Override
  public String toString() {
    return "DocumentReview[" + document + ", " + documentVersion + ", " + verdict + "]";
  }
}
