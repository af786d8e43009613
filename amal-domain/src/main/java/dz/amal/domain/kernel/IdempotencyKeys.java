package dz.amal.domain.kernel;

import java.time.Instant;
import java.util.UUID;

/**
 * Remembers which creating request made what, so that repeating it makes nothing new.
 *
 * <p>Claimed in the same transaction as what the request creates. Implementations are thread-safe:
 * of any number of claims at once, one is {@link Claim#isFresh()}, and the others wait until its
 * transaction has ended.
 */
public interface IdempotencyKeys {

  /**
   * Claims a key for a request.
   *
   * @param owner whose key it is; two owners may use the same key
   * @param key 1 to 255 characters, chosen by the client
   * @param requestHash of method, path and body
   * @param resource the id of what the request is about to create
   * @param at when
   */
  Claim claim(UUID owner, String key, String requestHash, UUID resource, Instant at);

  /**
   * What became of a claim.
   *
   * @param isFresh whether this claim was the first; if not, create nothing
   * @param isSameRequest whether the first claim was made with the same request
   * @param resource what the first claim created
   */
  record Claim(boolean isFresh, boolean isSameRequest, UUID resource) {}
}
