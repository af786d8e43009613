package dz.amal.benchmarks.turn;

import dz.amal.benchmarks.collection.InventedQuestion;

/** Answers a question and stores all that belongs to it. Thread-safe. */
@FunctionalInterface
interface Pipeline {

  /**
   * One turn.
   *
   * @param client who asks, from 0; nobody asks twice at the same time
   */
  void answer(int client, InventedQuestion question);
}
