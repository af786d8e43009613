package dz.amal.application.audit;

import dz.amal.domain.audit.AuditAction;
import dz.amal.domain.audit.AuditEntry;
import dz.amal.domain.audit.AuditTrail;
import dz.amal.domain.kernel.PageRequest;
import dz.amal.domain.kernel.Transactions;
import java.util.Map;
import java.util.Optional;

/** Notes down, at a start, that the policies are other ones than at the start before. */
public final class NotePolicies {

  private static final AuditTrail.Filter CHANGES =
      new AuditTrail.Filter(
          Optional.empty(), Optional.of(AuditAction.POLICY_CHANGED), Optional.empty());

  private final Transactions transactions;
  private final AuditTrail trail;
  private final NoteAct note;

  /** Wires the use case. */
  public NotePolicies(Transactions transactions, AuditTrail trail, NoteAct note) {
    this.transactions = transactions;
    this.trail = trail;
    this.note = note;
  }

  /**
   * Compares them with what was noted down last.
   *
   * @param policies what is different where a policy is, by the policy's name
   * @return whether they have changed, or were never noted down
   */
  public boolean handle(Map<String, String> policies) {
    boolean isSame =
        trail.list(CHANGES, PageRequest.first(1)).items().stream()
            .anyMatch(last -> last.details().equals(policies));
    if (!isSame) {
      transactions.runInTransaction(
          () ->
              note.byNobody(
                  AuditAction.POLICY_CHANGED, AuditEntry.Subject.ofAny("policy"), policies));
    }
    return !isSame;
  }
}
