package dz.amal.domain.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A token of somebody who has signed in. All tokens that came of one sign-in are a family, and end
 * together.
 *
 * @param tokenHash see {@link SessionToken#hash()}
 * @param refresh what renews it; cookies are not renewed
 * @param client what signed in, as people tell their own devices apart, at most 100 characters
 * @param expiresAt from then on the token counts for nothing
 */
public record Session(
    UUID id,
    UUID family,
    UserId user,
    Kind kind,
    String tokenHash,
    Optional<Refresh> refresh,
    Optional<String> client,
    Instant createdAt,
    Instant expiresAt) {

  /** Who keeps the token. */
  public enum Kind {
    /** A program, which sends it as {@code Authorization: Bearer}. */
    ACCESS,
    /** A browser. */
    COOKIE
  }

  /**
   * A token that renews a session once. Whoever uses it a second time has stolen it, or was stolen
   * from (RFC 9700, 4.14.2).
   *
   * @param hash see {@link SessionToken#hash()}
   */
  public record Refresh(String hash, Instant expiresAt) {}

  /**
   * A family as its owner sees it.
   *
   * @param since when they signed in
   */
  public record Family(UUID id, Optional<String> client, Instant since, Instant expiresAt) {}
}
