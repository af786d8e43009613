package dz.amal.domain.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody's signed-in time.
 *
 * @param tokenHash see {@link SessionToken#hash()}
 * @param expiresAt from then on the session counts for nothing
 */
public record Session(
    UUID id, UserId user, String tokenHash, Instant createdAt, Instant expiresAt) {}
