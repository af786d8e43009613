package dz.amal.domain.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * A link that was sent to somebody, and counts once.
 *
 * @param tokenHash see {@link SessionToken#hash()}
 * @param expiresAt from then on it counts for nothing
 */
public record MagicLink(
    UUID id,
    UserId user,
    LinkPurpose purpose,
    String tokenHash,
    Instant createdAt,
    Instant expiresAt) {}
