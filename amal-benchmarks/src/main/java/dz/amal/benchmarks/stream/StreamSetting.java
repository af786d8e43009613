package dz.amal.benchmarks.stream;

import java.time.Duration;

/**
 * How much of what.
 *
 * @param streams conversations at once
 * @param answer how long the model takes for an answer
 * @param sentences of an answer, told with an even rhythm
 * @param rounds that count; one before them does not
 */
public record StreamSetting(int streams, Duration answer, int sentences, int rounds) {

  public StreamSetting {
    if (streams < 1 || sentences < 1 || rounds < 1 || answer.toMillis() < 500) {
      throw new IllegalArgumentException(
          "at least one stream, sentence and round, and half a second for an answer");
    }
  }

  /** Between two sentences. */
  Duration rhythm() {
    return answer.dividedBy(sentences);
  }
}
