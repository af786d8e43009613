package dz.amal.application.identity;

import dz.amal.domain.identity.Role;
import dz.amal.domain.identity.Session;
import dz.amal.domain.identity.SessionToken;
import dz.amal.domain.identity.Sessions;
import dz.amal.domain.identity.User;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.identity.Users;
import dz.amal.domain.kernel.IdSource;
import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.kernel.TokenSource;
import dz.amal.domain.kernel.Transactions;
import dz.amal.domain.language.ReadingLanguage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Adds somebody to the team, and gives them a token to work with. For whoever has the machine. */
public final class AddTeamMember {

  private static final Duration LIFETIME = Duration.ofDays(30);

  private final Transactions transactions;
  private final Users users;
  private final Sessions sessions;
  private final IdSource ids;
  private final TokenSource tokens;
  private final InstantSource clock;

  /** Wires the use case. */
  public AddTeamMember(
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
   * Somebody new.
   *
   * @param token told to nobody but them, and never stored
   */
  public record Added(User user, SessionToken token, Duration lifetime) {}

  /**
   * Adds them.
   *
   * @throws InvalidValue if the role is not one of the team's, or the address is wrong
   * @throws IllegalStateException if the address is taken
   */
  public Added handle(String name, String email, Role role, ReadingLanguage locale) {
    if (role == Role.USER) {
      throw new InvalidValue("role", "must be one of the team's");
    }
    Instant now = clock.instant();
    User user = User.ofTeam(new UserId(ids.next()), role, name, email, locale, now);
    SessionToken token = new SessionToken(tokens.next());
    transactions.runInTransaction(
        () -> {
          users.add(user);
          sessions.add(new Session(ids.next(), user.id(), token.hash(), now, now.plus(LIFETIME)));
        });
    return new Added(user, token, LIFETIME);
  }
}
