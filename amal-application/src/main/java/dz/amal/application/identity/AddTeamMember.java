package dz.amal.application.identity;

import dz.amal.application.audit.NoteAct;
import dz.amal.domain.audit.AuditAction;
import dz.amal.domain.audit.AuditEntry;
import dz.amal.domain.identity.Password;
import dz.amal.domain.identity.Role;
import dz.amal.domain.identity.Session;
import dz.amal.domain.identity.SessionToken;
import dz.amal.domain.identity.Sessions;
import dz.amal.domain.identity.User;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.language.ReadingLanguage;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Adds somebody to the team, with a password to sign in with and a token for programs. For whoever
 * has the machine.
 */
public final class AddTeamMember {

  private static final Duration LIFETIME = Duration.ofDays(30);
  private static final int PASSWORD_LENGTH = 24;

  private final Accounts accounts;
  private final Sessions sessions;
  private final NoteAct noteAct;
  private final BeginSession.World world;

  /** Wires the use case. */
  public AddTeamMember(
      Accounts accounts, Sessions sessions, NoteAct noteAct, BeginSession.World world) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.noteAct = noteAct;
    this.world = world;
  }

  /**
   * Somebody new.
   *
   * @param password told to nobody but them, and never stored
   * @param token as the password, for programs
   */
  public record Added(User user, Password password, SessionToken token, Duration lifetime) {}

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
    Instant now = world.clock().instant();
    User user = User.ofTeam(new UserId(world.ids().next()), role, name, email, locale, now);
    Password password = new Password(world.tokens().next().substring(0, PASSWORD_LENGTH));
    String hash = accounts.passwords().hash(password);
    SessionToken token = new SessionToken(world.tokens().next());
    accounts
        .transactions()
        .runInTransaction(
            () -> {
              accounts.users().add(user);
              accounts.credentials().keepPasswordHash(user.id(), Optional.of(hash));
              sessions.add(
                  new Session(
                      world.ids().next(),
                      world.ids().next(),
                      user.id(),
                      Session.Kind.ACCESS,
                      token.hash(),
                      Optional.empty(),
                      Optional.of("./amal team add"),
                      now,
                      now.plus(LIFETIME)));
              noteAct.byNobody(
                  AuditAction.ACCOUNT_CREATED,
                  AuditEntry.Subject.of("user", user.id().value()),
                  Map.of("role", role.code()));
            });
    return new Added(user, password, token, LIFETIME);
  }
}
