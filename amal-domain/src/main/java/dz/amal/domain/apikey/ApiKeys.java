package dz.amal.domain.apikey;

import dz.amal.domain.identity.User;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import java.time.Instant;
import java.util.Optional;

/** All API keys, those that were revoked included. */
public interface ApiKeys {

  /**
   * Keeps a new key.
   *
   * @throws IllegalStateException if the id or the secret is taken, or there is no such owner
   */
  void add(ApiKey key);

  /** A key that counts, and whose it is. */
  record Found(ApiKey key, User owner) {}

  /**
   * The key with this hash; empty if there is none, if it was revoked, or if its owner was deleted
   * or may not sign in.
   */
  Optional<Found> find(String secretHash);

  /** Notes down that a key was used. */
  void used(ApiKeyId key, Instant now);

  /**
   * Ends a key for good.
   *
   * @return whether there is such a key, and it had not ended before
   */
  boolean revoke(ApiKeyId key, Instant now);

  /** All keys, the newest first. */
  Page<ApiKey> list(PageRequest page);
}
