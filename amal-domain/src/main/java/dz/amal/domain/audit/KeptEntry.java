package dz.amal.domain.audit;

import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.Cursor;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * An entry as it is kept. Somebody may have been at it since, so that nothing here is more than
 * text: an action may be one that no version knows.
 *
 * @param seal empty for what was put in past Amal
 */
public record KeptEntry(
    UUID id,
    Optional<UUID> actor,
    String action,
    String subjectType,
    Optional<UUID> subject,
    Map<String, String> details,
    Optional<String> requestId,
    Instant at,
    Optional<Seal> seal) {

  public KeptEntry {
    details = Map.copyOf(details);
  }

  /** The entry, not sealed yet. */
  static KeptEntry of(AuditEntry entry) {
    return new KeptEntry(
        entry.id(),
        entry.actor().map(UserId::value),
        entry.action().code(),
        entry.subject().type(),
        entry.subject().id(),
        entry.details(),
        entry.requestId(),
        entry.at(),
        Optional.empty());
  }

  /** The same under a seal. */
  KeptEntry sealed(Seal made) {
    return new KeptEntry(
        id, actor, action, subjectType, subject, details, requestId, at, Optional.of(made));
  }

  /**
   * What it says.
   *
   * @throws IllegalStateException if this version does not know the action
   */
  public AuditEntry toEntry() {
    return new AuditEntry(
        id,
        actor.map(UserId::new),
        AuditAction.ofCode(action),
        new AuditEntry.Subject(subjectType, subject),
        details,
        requestId,
        at);
  }

  /** Its place in a list. */
  public Cursor cursor() {
    return new Cursor(at, id);
  }
}
