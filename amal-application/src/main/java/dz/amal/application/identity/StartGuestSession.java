package dz.amal.application.identity;

import dz.amal.domain.identity.Session;
import dz.amal.domain.identity.SessionToken;
import dz.amal.domain.identity.Sessions;
import dz.amal.domain.identity.User;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.identity.Users;
import dz.amal.domain.kernel.IdSource;
import dz.amal.domain.kernel.TokenSource;
import dz.amal.domain.kernel.Transactions;
import dz.amal.domain.language.ReadingLanguage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Lets somebody in without a name or an address, so that they can write at once. */
public final class StartGuestSession {

  /** Long enough that somebody who comes back next week finds the answer of a human. */
  private static final Duration LIFETIME = Duration.ofDays(30);

  private final Transactions transactions;
  private final Users users;
  private final Sessions sessions;
  private final IdSource ids;
  private final TokenSource tokens;
  private final InstantSource clock;

  /** Wires the use case. */
  public StartGuestSession(
      Transactions transactions,
      Users users,
      Sessions sessions,
      IdSource ids,
      TokenSource tokens,
      InstantSource clock) {
    this.transactions = transactions;
    this.users = users;
    this.sessions = sessions;
    this.ids = ids;
    this.tokens = tokens;
    this.clock = clock;
  }

  /**
   * A session that has begun.
   *
   * @param token told to nobody but the guest, and never stored
   */
  public record Started(User user, SessionToken token, Duration lifetime) {}

  /** Makes a guest and a session for them. */
  public Started handle(ReadingLanguage locale) {
    Instant now = clock.instant();
    User guest = User.guest(new UserId(ids.next()), locale, now);
    SessionToken token = new SessionToken(tokens.next());
    transactions.runInTransaction(
        () -> {
          users.add(guest);
          sessions.add(new Session(ids.next(), guest.id(), token.hash(), now, now.plus(LIFETIME)));
        });
    return new Started(guest, token, LIFETIME);
  }
}
