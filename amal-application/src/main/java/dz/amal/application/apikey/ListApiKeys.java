package dz.amal.application.apikey;

import dz.amal.domain.apikey.ApiKey;
import dz.amal.domain.apikey.ApiKeys;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import java.util.Optional;

/** Shows which keys there are, for administrators; no secret is among what it shows. */
public final class ListApiKeys {

  private final ApiKeys keys;

  /** Wires the use case. */
  public ListApiKeys(ApiKeys keys) {
    this.keys = keys;
  }

  /**
   * The newest first, those that were revoked included; empty if the caller is no administrator.
   */
  public Optional<Page<ApiKey>> handle(Caller caller, PageRequest page) {
    return caller.isAdmin() ? Optional.of(keys.list(page)) : Optional.empty();
  }
}
