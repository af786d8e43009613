package dz.amal.application.audit;

import dz.amal.domain.audit.Anchors;
import dz.amal.domain.audit.Seals;
import dz.amal.domain.kernel.IdSource;
import dz.amal.domain.secret.Keys;
import dz.amal.domain.store.Stores;
import java.time.InstantSource;

/** What is done with the audit itself, wired over stores. Thread-safe. */
public record AuditUseCases(
    ReadAudit read, VerifyAudit verify, LinkAudit link, NotePolicies notePolicies) {

  /**
   * Wires them.
   *
   * @param keys those that the stores seal with
   */
  public static AuditUseCases over(
      Stores stores, Keys keys, Anchors anchors, IdSource ids, InstantSource clock) {
    Seals seals = new Seals(keys);
    return new AuditUseCases(
        new ReadAudit(stores.auditTrail()),
        new VerifyAudit(stores.auditChain(), seals, anchors),
        new LinkAudit(stores.transactions(), stores.auditChain(), seals, anchors, clock),
        new NotePolicies(
            stores.transactions(),
            stores.auditTrail(),
            new NoteAct(stores.auditTrail(), ids, clock)));
  }
}
