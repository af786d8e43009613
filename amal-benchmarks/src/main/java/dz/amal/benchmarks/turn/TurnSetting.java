package dz.amal.benchmarks.turn;

import java.time.Duration;

/**
 * How much of what.
 *
 * @param documents in the knowledge, of ten chunks each
 * @param questions that are asked, again and again
 * @param clients who ask at the same time, each in a conversation of their own
 * @param rounds in each of which everybody has their turn, so that noise of the machine hits all
 * @param time how long somebody's turn is
 * @param seed of the generator that makes documents and questions
 */
public record TurnSetting(
    int documents, int questions, int clients, int rounds, Duration time, long seed) {

  public TurnSetting {
    if (documents < 20 || questions < 1 || clients < 1 || rounds < 1) {
      throw new IllegalArgumentException(
          "at least 20 documents, and one question, client and round");
    }
  }
}
