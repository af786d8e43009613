package dz.amal.application.identity;

import dz.amal.application.audit.NoteAct;
import dz.amal.domain.audit.AuditAction;
import dz.amal.domain.audit.AuditEntry;
import dz.amal.domain.identity.Session;
import dz.amal.domain.identity.SessionToken;
import dz.amal.domain.identity.Sessions;
import dz.amal.domain.identity.User;
import dz.amal.domain.identity.Users;
import dz.amal.domain.identity.Visitor;
import dz.amal.domain.kernel.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * Gives a program its next tokens for its refresh token, which is spent then. One that is spent and
 * comes again was stolen, by whoever comes now or whoever came before; since nobody can tell which,
 * the whole family ends (RFC 9700, 4.14.2).
 */
public final class RenewSession {

  private final Transactions transactions;
  private final Sessions sessions;
  private final Users users;
  private final EndSessions endSessions;
  private final BeginSession beginSession;
  private final NoteAct noteAct;
  private final InstantSource clock;

  /** Wires the use case. */
  public RenewSession(
      Transactions transactions,
      Sessions sessions,
      Users users,
      EndSessions endSessions,
      BeginSession beginSession,
      NoteAct noteAct,
      InstantSource clock) {
    this.transactions = transactions;
    this.sessions = sessions;
    this.users = users;
    this.endSessions = endSessions;
    this.beginSession = beginSession;
    this.noteAct = noteAct;
    this.clock = clock;
  }

  /** The next tokens; empty if the token is unknown, spent, revoked or too old. */
  public Optional<StartedSession> handle(Visitor visitor, SessionToken refresh) {
    return transactions.inTransaction(
        () -> sessions.findToRenew(refresh.hash()).flatMap(found -> renew(found, visitor)));
  }

  private Optional<StartedSession> renew(Sessions.Renewable found, Visitor visitor) {
    Instant now = clock.instant();
    Session session = found.session();
    if (found.isSpent() && !found.isRevoked()) {
      revoke(session, visitor, now);
      return Optional.empty();
    }
    boolean counts =
        !found.isSpent()
            && !found.isRevoked()
            && found.isOfSomebody()
            && now.isBefore(session.refresh().orElseThrow().expiresAt());
    return counts
        ? users.find(session.user()).map(user -> spend(user, session, now))
        : Optional.empty();
  }

  private StartedSession spend(User user, Session session, Instant now) {
    sessions.spend(session.id(), now);
    return beginSession.renew(user, session);
  }

  private void revoke(Session session, Visitor visitor, Instant now) {
    endSessions.family(session.user(), session.family(), now);
    noteAct.byNobody(
        AuditAction.TOKEN_REUSED,
        AuditEntry.Subject.of("session", session.family()),
        visitor.requestId().map(id -> Map.of("request", id)).orElse(Map.of()));
  }
}
