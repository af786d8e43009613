package dz.amal.domain.store;

import java.time.Instant;

/** What is done now and then to keep the database in order. Doing it twice does no harm. */
public interface Upkeep {

  /**
   * Puts away conversations in which nothing was written for so many days and nobody is in danger.
   *
   * @return how many
   */
  int archiveConversations(int days);

  /**
   * Removes what is of no use any more: links and sessions that have expired, attempts to sign in
   * that count for nothing, what models cost somebody more than 400 days ago, and keys of requests
   * made before that time.
   *
   * @return how many rows
   */
  int cleanUp(Instant keysBefore);

  /** Brings the daily figures up to date. */
  void refreshStatistics();
}
