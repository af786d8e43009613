package dz.amal.application.identity;

import dz.amal.domain.identity.SessionToken;
import dz.amal.domain.identity.User;
import java.time.Duration;
import java.util.Optional;

/**
 * A session that has begun. The tokens are told to nobody but its owner, and never stored.
 *
 * @param access what a program sends, for {@code accessLifetime}
 * @param refresh what gets the next one
 * @param cookie what a browser keeps, for {@code cookieLifetime}; empty where only a program's
 *     token was renewed
 * @param mustSetUpSecondFactor whether the session is good for nothing else yet
 */
public record StartedSession(
    User user,
    SessionToken access,
    Duration accessLifetime,
    SessionToken refresh,
    Optional<SessionToken> cookie,
    Duration cookieLifetime,
    boolean mustSetUpSecondFactor) {}
