package dz.amal.application.identity;

import dz.amal.application.audit.NoteAct;
import dz.amal.domain.audit.AuditAction;
import dz.amal.domain.audit.AuditEntry;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.identity.Session;
import dz.amal.domain.identity.Sessions;
import dz.amal.domain.kernel.Transactions;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Shows somebody where they are signed in, and ends it there. */
public final class EndSession {

  private final Transactions transactions;
  private final Sessions sessions;
  private final EndSessions endSessions;
  private final NoteAct noteAct;
  private final InstantSource clock;

  /** Wires the use case. */
  public EndSession(
      Transactions transactions,
      Sessions sessions,
      EndSessions endSessions,
      NoteAct noteAct,
      InstantSource clock) {
    this.transactions = transactions;
    this.sessions = sessions;
    this.endSessions = endSessions;
    this.noteAct = noteAct;
    this.clock = clock;
  }

  /** Where the caller is signed in, the latest first. */
  public List<Session.Family> list(Caller caller) {
    return sessions.familiesOf(caller.user(), clock.instant());
  }

  /** The caller signs out. */
  public void signOut(Caller caller, UUID family) {
    end(caller, family, AuditAction.SIGNED_OUT);
  }

  /**
   * Ends one of the caller's sessions.
   *
   * @return whether there is such a one
   */
  public boolean revoke(Caller caller, UUID family) {
    return end(caller, family, AuditAction.SESSION_REVOKED);
  }

  private boolean end(Caller caller, UUID family, AuditAction action) {
    return transactions.inTransaction(
        () -> {
          boolean isEnded = endSessions.family(caller.user(), family, clock.instant());
          if (isEnded) {
            noteAct.by(caller, action, AuditEntry.Subject.of("session", family));
          }
          return isEnded;
        });
  }
}
