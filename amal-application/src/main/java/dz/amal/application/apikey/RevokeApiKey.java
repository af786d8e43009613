package dz.amal.application.apikey;

import dz.amal.application.audit.NoteAct;
import dz.amal.domain.apikey.ApiKeyId;
import dz.amal.domain.apikey.ApiKeys;
import dz.amal.domain.audit.AuditAction;
import dz.amal.domain.audit.AuditEntry;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.kernel.Transactions;
import java.time.InstantSource;
import java.util.Optional;

/** Ends a key for good, for administrators: its next request is refused. */
public final class RevokeApiKey {

  private final Transactions transactions;
  private final ApiKeys keys;
  private final NoteAct note;
  private final InstantSource clock;

  /** Wires the use case. */
  public RevokeApiKey(Transactions transactions, ApiKeys keys, NoteAct note, InstantSource clock) {
    this.transactions = transactions;
    this.keys = keys;
    this.note = note;
    this.clock = clock;
  }

  /**
   * Ends it.
   *
   * @return whether there was such a key that had not ended before; empty if the caller is no
   *     administrator
   */
  public Optional<Boolean> handle(Caller caller, ApiKeyId key) {
    return caller.isAdmin()
        ? Optional.of(transactions.inTransaction(() -> revoke(caller, key)))
        : Optional.empty();
  }

  private boolean revoke(Caller caller, ApiKeyId key) {
    boolean isRevoked = keys.revoke(key, clock.instant());
    if (isRevoked) {
      note.by(caller, AuditAction.API_KEY_REVOKED, AuditEntry.Subject.of("api_key", key.value()));
    }
    return isRevoked;
  }
}
