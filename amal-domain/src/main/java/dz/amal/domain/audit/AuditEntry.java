package dz.amal.domain.audit;

import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.Cursor;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * That somebody did something.
 *
 * @param actor who; empty for Amal itself, and for somebody who has not signed in
 * @param subject what it was done to
 * @param details codes and ids only, never a word or an address of a person
 * @param requestId of the request that asked for it; empty for jobs and commands
 * @param at when, in microseconds
 */
public record AuditEntry(
    UUID id,
    Optional<UserId> actor,
    AuditAction action,
    Subject subject,
    Map<String, String> details,
    Optional<String> requestId,
    Instant at) {

  public AuditEntry {
    details = Map.copyOf(details);
  }

  /** Its place in a list. */
  public Cursor cursor() {
    return new Cursor(at, id);
  }

  /**
   * What something was done to.
   *
   * @param type a table's name in the singular, as {@code user} or {@code conversation}
   * @param id empty where there is none
   */
  public record Subject(String type, Optional<UUID> id) {

    /** Something with an id. */
    public static Subject of(String type, UUID id) {
      return new Subject(type, Optional.of(id));
    }

    /** What has no id of its own, or is more than one. */
    public static Subject ofAny(String type) {
      return new Subject(type, Optional.empty());
    }
  }
}
