package dz.amal.application.identity;

import dz.amal.domain.identity.Caller;
import dz.amal.domain.identity.SessionToken;
import dz.amal.domain.identity.Sessions;
import dz.amal.domain.identity.User;
import java.time.InstantSource;
import java.util.Optional;

/** Tells whose token this is. */
public final class Authenticate {

  private final Sessions sessions;
  private final InstantSource clock;

  /** Wires the use case. */
  public Authenticate(Sessions sessions, InstantSource clock) {
    this.sessions = sessions;
    this.clock = clock;
  }

  /** The caller, or empty if the token is unknown or has expired. */
  public Optional<Caller> handle(SessionToken token) {
    return sessions.findUser(token.hash(), clock.instant()).map(User::caller);
  }
}
