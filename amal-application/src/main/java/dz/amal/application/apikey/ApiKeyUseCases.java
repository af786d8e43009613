package dz.amal.application.apikey;

import dz.amal.application.audit.NoteAct;
import dz.amal.domain.kernel.IdSource;
import dz.amal.domain.kernel.TokenSource;
import dz.amal.domain.store.Stores;
import java.time.InstantSource;

/** The use cases of API keys, wired. */
public record ApiKeyUseCases(
    IssueApiKey issue, ListApiKeys list, RevokeApiKey revoke, UseApiKey use) {

  /** Wires them. */
  public static ApiKeyUseCases over(
      Stores stores, IdSource ids, TokenSource tokens, InstantSource clock) {
    NoteAct note = new NoteAct(stores.auditTrail(), ids, clock);
    return new ApiKeyUseCases(
        new IssueApiKey(
            stores.transactions(), stores.apiKeys(), stores.users(), note, ids, tokens, clock),
        new ListApiKeys(stores.apiKeys()),
        new RevokeApiKey(stores.transactions(), stores.apiKeys(), note, clock),
        new UseApiKey(stores.apiKeys(), clock));
  }
}
