package dz.amal.application.audit;

import dz.amal.domain.audit.AuditAction;
import dz.amal.domain.audit.AuditEntry;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Notes down that somebody of the team reads what a person wrote, before they are shown it: when
 * this throws, they are not. Who reads the same thing again within {@link #ONE_READING} is still
 * reading, or a page that asks again and again would fill the audit. Thread-safe.
 */
public final class NoteReading {

  private static final Duration ONE_READING = Duration.ofMinutes(10);

  /** What is forgotten earlier is noted down once more. */
  private static final int MOST_REMEMBERED = 10_000;

  private final Transactions transactions;
  private final NoteAct note;
  private final InstantSource clock;
  private final Map<Reading, Instant> noted = new LinkedHashMap<>();

  /** Wires it. */
  public NoteReading(Transactions transactions, NoteAct note, InstantSource clock) {
    this.transactions = transactions;
    this.note = note;
    this.clock = clock;
  }

  private record Reading(UserId reader, AuditEntry.Subject subject) {}

  /**
   * They read this.
   *
   * @param details codes and ids only; see {@link AuditEntry}
   */
  public void of(Caller caller, AuditEntry.Subject subject, Map<String, String> details) {
    Reading reading = new Reading(caller.user(), subject);
    Instant now = clock.instant();
    if (isNoted(reading, now)) {
      return;
    }
    transactions.runInTransaction(
        () -> note.by(caller, AuditAction.CONVERSATION_READ, subject, details));
    remember(reading, now);
  }

  /** They have searched, and are about to be shown what was found. */
  public void ofSearch(Caller caller, Map<String, String> details) {
    transactions.runInTransaction(
        () ->
            note.by(
                caller,
                AuditAction.CONVERSATION_SEARCHED,
                AuditEntry.Subject.ofAny("conversation"),
                details));
  }

  private synchronized boolean isNoted(Reading reading, Instant now) {
    Instant last = noted.get(reading);
    return last != null && now.isBefore(last.plus(ONE_READING));
  }

  private synchronized void remember(Reading reading, Instant now) {
    noted.remove(reading);
    noted.put(reading, now);
    if (noted.size() > MOST_REMEMBERED) {
      noted.remove(noted.keySet().iterator().next());
    }
  }
}
