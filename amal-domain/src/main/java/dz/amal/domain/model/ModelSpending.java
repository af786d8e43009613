package dz.amal.domain.model;

import dz.amal.domain.identity.UserId;
import java.time.LocalDate;

/**
 * How many tokens were paid for on a day. Days are those of Algiers. What a unit of work adds is
 * there when it has committed.
 */
public interface ModelSpending {

  /** Adds what a turn of this person took. */
  void add(UserId user, LocalDate day, long tokens);

  /** What was paid for this person on that day. */
  long of(UserId user, LocalDate day);

  /** What was paid for all on that day, those who have been deleted since included. */
  long ofAll(LocalDate day);
}
