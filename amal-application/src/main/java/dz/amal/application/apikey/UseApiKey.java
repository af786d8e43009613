package dz.amal.application.apikey;

import dz.amal.domain.apikey.ApiKey;
import dz.amal.domain.apikey.ApiKeySecret;
import dz.amal.domain.apikey.ApiKeys;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Tells whose key this is, with one read of the database, so that a key that was revoked counts for
 * nothing from its next request on.
 */
public final class UseApiKey {

  /** When a key was used last is noted down no more often than this. */
  private static final Duration BETWEEN_NOTES = Duration.ofMinutes(5);

  private final ApiKeys keys;
  private final InstantSource clock;

  /** Wires the use case. */
  public UseApiKey(ApiKeys keys, InstantSource clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /** The key and its owner; empty if it is unknown or was revoked, or its owner may not sign in. */
  public Optional<ApiKeys.Found> handle(ApiKeySecret secret) {
    Instant now = clock.instant();
    Optional<ApiKeys.Found> found = keys.find(secret.hash());
    found
        .map(ApiKeys.Found::key)
        .filter(key -> isToBeNoted(key, now))
        .ifPresent(key -> keys.used(key.id(), now));
    return found;
  }

  private static boolean isToBeNoted(ApiKey key, Instant now) {
    return key.lastUsedAt().map(last -> !now.isBefore(last.plus(BETWEEN_NOTES))).orElse(true);
  }
}
