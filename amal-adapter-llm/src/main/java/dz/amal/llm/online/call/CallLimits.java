package dz.amal.llm.online.call;

import java.time.Duration;

/**
 * How long a call may take, and how much it may take up.
 *
 * @param connect until there is a connection
 * @param firstToken from the request to the first piece of an answer
 * @param answer for an answer, with its retries and its repair; for many embeddings, likewise
 * @param intent for the intent of a message, and for one embedding, likewise
 * @param mostBytes of one response, after it is unpacked
 * @param atOnce how many calls may run at once; one more is refused without waiting
 * @param illness when the endpoint is left alone
 */
public record CallLimits(
    Duration connect,
    Duration firstToken,
    Duration answer,
    Duration intent,
    long mostBytes,
    int atOnce,
    Illness illness) {

  /**
   * When an endpoint is taken to be ill: once half of the last calls have failed for a reason that
   * is its own. After the pause some calls are let through to see; if they succeed, it is well.
   *
   * @param calls how many are looked back at, from 1
   * @param fewest before that many have ended nothing is concluded, from 1
   * @param pause how long it is left alone
   * @param trials how many calls are let through after the pause, from 1
   */
  public record Illness(int calls, int fewest, Duration pause, int trials) {}

  public CallLimits {
    if (mostBytes < 1 || atOnce < 1) {
      throw new IllegalArgumentException("a limit is 1 or more");
    }
  }

  /** What suits most endpoints: 2, 8, 15 and 5 seconds, 4 MiB, 600 calls, a pause of 15 seconds. */
  public static CallLimits usual() {
    return new CallLimits(
        Duration.ofSeconds(2),
        Duration.ofSeconds(8),
        Duration.ofSeconds(15),
        Duration.ofSeconds(5),
        4L << 20,
        600,
        new Illness(20, 5, Duration.ofSeconds(15), 3));
  }

  /** The same with another time for an answer; those for its first token and intents go along. */
  public CallLimits within(Duration forAnswer) {
    return new CallLimits(
        connect,
        inProportion(firstToken, forAnswer),
        forAnswer,
        inProportion(intent, forAnswer),
        mostBytes,
        atOnce,
        illness);
  }

  private Duration inProportion(Duration part, Duration forAnswer) {
    return Duration.ofMillis(part.toMillis() * forAnswer.toMillis() / answer.toMillis());
  }

  /** The same with another number of calls at once. */
  public CallLimits atOnce(int calls) {
    return new CallLimits(connect, firstToken, answer, intent, mostBytes, calls, illness);
  }

  /** The same with another view of illness. */
  public CallLimits illAfter(Illness other) {
    return new CallLimits(connect, firstToken, answer, intent, mostBytes, atOnce, other);
  }
}
