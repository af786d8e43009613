package dz.amal.benchmarks.auth;

/**
 * How much is asked.
 *
 * @param sessions in the database
 * @param hot of those, how many are used all the time
 * @param checks of tokens
 */
public record AuthSetting(int sessions, int hot, int checks) {

  public AuthSetting {
    if (sessions < 1_000 || hot < 1 || hot > sessions || checks < 1_000) {
      throw new IllegalArgumentException(
          "at least 1000 sessions and checks, and no more hot sessions than there are");
    }
  }
}
