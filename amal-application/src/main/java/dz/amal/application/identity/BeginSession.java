package dz.amal.application.identity;

import dz.amal.application.audit.NoteAct;
import dz.amal.domain.audit.AuditAction;
import dz.amal.domain.audit.AuditEntry;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.identity.Credentials;
import dz.amal.domain.identity.SecondFactor;
import dz.amal.domain.identity.Session;
import dz.amal.domain.identity.SessionPolicy;
import dz.amal.domain.identity.SessionToken;
import dz.amal.domain.identity.Sessions;
import dz.amal.domain.identity.User;
import dz.amal.domain.identity.Users;
import dz.amal.domain.identity.Visitor;
import dz.amal.domain.kernel.IdSource;
import dz.amal.domain.kernel.TokenSource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Makes the tokens of somebody who has been let in. Used inside a transaction. */
public final class BeginSession {

  private final Users users;
  private final Sessions sessions;
  private final Credentials credentials;
  private final SessionPolicy policy;
  private final NoteAct noteAct;
  private final IdSource ids;
  private final TokenSource tokens;
  private final InstantSource clock;

  /** What it needs of the outside. */
  public record World(IdSource ids, TokenSource tokens, InstantSource clock) {}

  /** Wires it. */
  public BeginSession(
      Users users,
      Sessions sessions,
      Credentials credentials,
      SessionPolicy policy,
      NoteAct noteAct,
      World world) {
    this.users = users;
    this.sessions = sessions;
    this.credentials = credentials;
    this.policy = policy;
    this.noteAct = noteAct;
    this.ids = world.ids();
    this.tokens = world.tokens();
    this.clock = world.clock();
  }

  /**
   * Begins a family. That a guest has come is not audited: nobody has signed in.
   *
   * @param how they were let in, as a code
   */
  StartedSession begin(User user, Visitor visitor, String how) {
    Instant now = clock.instant();
    UUID family = ids.next();
    SessionToken cookie = new SessionToken(tokens.next());
    Duration lifetime = policy.lifetime(user);
    sessions.add(
        new Session(
            ids.next(),
            family,
            user.id(),
            Session.Kind.COOKIE,
            cookie.hash(),
            Optional.empty(),
            visitor.client(),
            now,
            now.plus(lifetime)));
    if (user.hasAccount()) {
      users.signedIn(user.id(), now);
      noteAct.by(
          by(user, visitor),
          AuditAction.SIGNED_IN,
          AuditEntry.Subject.of("session", family),
          Map.of("how", how));
    }
    Instant end = now.plus(lifetime);
    return withAccess(user, family, visitor.client(), now, end, Optional.of(cookie));
  }

  /** The next tokens of a family, until the family ends. */
  StartedSession renew(User user, Session renewed) {
    Instant end = renewed.refresh().orElseThrow().expiresAt();
    return withAccess(
        user, renewed.family(), renewed.client(), clock.instant(), end, Optional.empty());
  }

  private StartedSession withAccess(
      User user,
      UUID family,
      Optional<String> client,
      Instant now,
      Instant end,
      Optional<SessionToken> cookie) {
    Instant accessEnd = earlier(now.plus(policy.access()), end);
    SessionToken access = new SessionToken(tokens.next());
    SessionToken refresh = new SessionToken(tokens.next());
    sessions.add(
        new Session(
            ids.next(),
            family,
            user.id(),
            Session.Kind.ACCESS,
            access.hash(),
            Optional.of(new Session.Refresh(refresh.hash(), end)),
            client,
            now,
            accessEnd));
    return new StartedSession(
        user,
        access,
        Duration.between(now, accessEnd),
        refresh,
        cookie,
        Duration.between(now, end),
        policy.demandsSecondFactor(user) && !hasSecondFactor(user));
  }

  private boolean hasSecondFactor(User user) {
    return credentials.secondFactor(user.id()).filter(SecondFactor::isConfirmed).isPresent();
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /** Who is being let in, as the one who acts. */
  static Caller by(User user, Visitor visitor) {
    Caller caller = user.caller();
    return visitor.requestId().map(caller::by).orElse(caller);
  }
}
