package dz.amal.application.identity;

import java.time.Duration;

/** What came of somebody's wish to be let in. */
public sealed interface SignInOutcome {

  /** Calls the case that this is. */
  <T> T match(Cases<T> cases);

  /** One method for each outcome. */
  interface Cases<T> {
    /** They are in. */
    T signedIn(SignedIn outcome);

    /** Something was wrong, and nothing says what. */
    T refused(Refused outcome);

    /** The password was right, and a code of their second factor is missing. */
    T codeNeeded(CodeNeeded outcome);

    /** It was tried too often. */
    T tooMany(TooMany outcome);
  }

  /** They are in. */
  record SignedIn(StartedSession session) implements SignInOutcome {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.signedIn(this);
    }
  }

  /**
   * Something was wrong, and nothing says what: neither who has an account, nor what to try next.
   */
  record Refused() implements SignInOutcome {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.refused(this);
    }
  }

  /** The password was right, and a code of their second factor is missing. */
  record CodeNeeded() implements SignInOutcome {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.codeNeeded(this);
    }
  }

  /**
   * It was tried too often.
   *
   * @param retryAfter until it may be tried again
   */
  record TooMany(Duration retryAfter) implements SignInOutcome {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.tooMany(this);
    }
  }
}
