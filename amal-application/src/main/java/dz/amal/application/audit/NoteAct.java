package dz.amal.application.audit;

import dz.amal.domain.audit.AuditAction;
import dz.amal.domain.audit.AuditEntry;
import dz.amal.domain.audit.AuditTrail;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.kernel.IdSource;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * Notes down an act, inside the transaction of the act itself: when this throws, it does not
 * happen.
 */
public final class NoteAct {

  private final AuditTrail trail;
  private final IdSource ids;
  private final InstantSource clock;

  /** Notes down there. */
  public NoteAct(AuditTrail trail, IdSource ids, InstantSource clock) {
    this.trail = trail;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Somebody did something.
   *
   * @param details codes and ids only; see {@link AuditEntry}
   */
  public void by(
      Caller caller, AuditAction action, AuditEntry.Subject subject, Map<String, String> details) {
    note(Optional.of(caller), action, subject, details);
  }

  /** As the other, with nothing more to say. */
  public void by(Caller caller, AuditAction action, AuditEntry.Subject subject) {
    by(caller, action, subject, Map.of());
  }

  /** Amal itself did something, or somebody who has not signed in. */
  public void byNobody(
      AuditAction action, AuditEntry.Subject subject, Map<String, String> details) {
    note(Optional.empty(), action, subject, details);
  }

  private void note(
      Optional<Caller> caller,
      AuditAction action,
      AuditEntry.Subject subject,
      Map<String, String> details) {
    trail.add(
        new AuditEntry(
            ids.next(),
            caller.map(Caller::user),
            action,
            subject,
            details,
            caller.flatMap(Caller::requestId),
            clock.instant()));
  }
}
