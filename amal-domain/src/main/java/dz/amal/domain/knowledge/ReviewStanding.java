package dz.amal.domain.knowledge;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How a document stands with its reviewers.
 *
 * @param reviewedOn the day of the review that counts
 * @param dueOn the last day on which that review counts; empty for good
 */
public record ReviewStanding(
    ReviewStatus status, Optional<LocalDate> reviewedOn, Optional<LocalDate> dueOn) {

  /** Nobody has reviewed it yet. */
  public static ReviewStanding pending() {
    return unreviewed(ReviewStatus.PENDING);
  }

  /** A status that came without a review, as what an operator says of files. */
  public static ReviewStanding unreviewed(ReviewStatus status) {
    return new ReviewStanding(status, Optional.empty(), Optional.empty());
  }

  /** Whether there is an approval that counts on this day in Algiers. */
  public boolean isApprovedOn(LocalDate day) {
    return status == ReviewStatus.APPROVED && dueOn.map(last -> !day.isAfter(last)).orElse(true);
  }
}
